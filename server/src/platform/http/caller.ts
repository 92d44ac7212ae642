import type { Role } from '@flowpilot/core/kernel';

/** Somebody who proved who they are, by session or by key. */
export interface Caller {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** The key's public part; null for a session. */
  readonly keyId: string | null;
  /** The session's id; null for a key. */
  readonly sessionId: string | null;
  /** The account they work in and their present role there; null without one. */
  readonly account: { readonly accountId: string; readonly role: Role } | null;
  /** Cookies that the answer must set, when a session was renewed. */
  readonly setCookies: readonly string[];
}

/** Finds who calls; null when nobody is signed in, or no longer may be. Read anew at every request. */
export type Authenticate = (headers: Headers) => Promise<Caller | null>;
