/** Who a browser's session belongs to, and the account it works in. */
export interface SignedInSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly accountId: string | null;
  /** Cookies to set, when the session was renewed. */
  readonly setCookies: readonly string[];
}

/** A person as sign-in knows them. */
export interface User {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly hasPassword: boolean;
}

/** Sign-in, behind the library that does it. None of it may be called while a transaction is open. */
export interface SignIn {
  /** Answers the library's own calls under `/api/auth`. */
  handle(request: Request): Promise<Response>;
  findSession(headers: Headers): Promise<SignedInSession | null>;
  /** Signs a user in without a password; answers the cookies to set. The caller has proved who it is. */
  signInAs(userId: string, headers: Headers): Promise<string[]>;
  findUser(email: string): Promise<User | null>;
  findUserById(userId: string): Promise<User | null>;
  /** Creates a person; without a password they set one through a link. */
  createUser(user: { email: string; name: string; password: string | null }): Promise<User>;
  setPassword(userId: string, password: string): Promise<void>;
  isPassword(userId: string, password: string): Promise<boolean>;
  /** A link with which the user sets a new password. */
  passwordLink(userId: string): Promise<{ link: string; expiresAt: Date }>;
  /** Lets none of the user's open links, of owners or by mail, set a password any more. */
  dropPasswordLinks(userId: string): Promise<void>;
  /** The account that a session works in from now on. */
  chooseAccount(sessionId: string, accountId: string): Promise<void>;
}
