import type { z } from 'zod';
import type { Role } from './role.ts';

/** Who may call an endpoint: anyone, anyone signed in, or a member with at least this role. */
export type Access = 'public' | 'signed_in' | Role;

/** One call of the HTTP interface: everything that the server, the page and the OpenAPI document need to know of it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path with `:name` parameters, prefix included, e.g. `/api/v1/flow-proposals/:id`. */
  readonly path: string;
  readonly access: Access;
  readonly tag: string;
  readonly summary: string;
  /** Calls a minute and caller, counted across all servers. */
  readonly ratePerMinute?: number;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  /** The JSON body; absent where the call takes none, or takes a stream (see `streams`). */
  readonly body?: z.ZodType;
  /** `ndjson`: the body is read line by line; `events`: the answer is a stream of server-sent events. */
  readonly streams?: 'ndjson' | 'events';
  /** Largest JSON body in bytes; the server's default where absent. */
  readonly bodyLimitBytes?: number;
  readonly answer: z.ZodType;
  readonly status?: 200 | 201 | 202 | 204;
}

/** Declares an endpoint, keeping its literal types. */
export const endpoint = <const E extends Endpoint>(declared: E): E => declared;
