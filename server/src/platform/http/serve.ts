import { type Endpoint, Refusal, type Role } from '@flowpilot/core/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RecordedEvent } from '../events/events.store.ts';
import type { Platform } from '../platform.ts';
import { openScope, type Scope } from '../scope.ts';
import type { App } from './app.ts';
import type { Caller } from './caller.ts';
import type { Http, WithHeaders } from './http.ts';
import { mount } from './mount.ts';

export type { App } from './app.ts';

type Part<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? z.output<S> : unknown;
/** What a handler is given: path, query and body as one object. */
export type Input<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'> & object;
/** What a handler answers: the contract's answer, or the events of a stream, null where none is left to come. */
export type Answer<E extends Endpoint> = E extends { streams: 'events' } ? AsyncIterable<RecordedEvent> | null : z.output<E['answer']>;
type Result<E extends Endpoint> = Answer<E> | WithHeaders<Answer<E>>;
type Handler<E extends Endpoint, Who> = (who: Who, input: Input<E>, http: Http) => Promise<Result<E>> | Result<E>;

/** Somebody signed in, whether or not they work in an account. */
export interface Visitor {
  readonly platform: Platform;
  readonly caller: Caller;
}

/** What a role's endpoint runs; `withoutAccount` is answered to somebody signed in who belongs to no account, 404 where absent. */
export interface Served<E extends Endpoint> {
  handle: Handler<E, Scope>;
  withoutAccount: () => Answer<E>;
}

/** Serves an endpoint to members with the contract's role or above. */
export function serve<const E extends Endpoint & { access: Role }>(app: App, endpoint: E, served: Handler<E, Scope> | Served<E>): void {
  const { handle, withoutAccount } = typeof served === 'function' ? { handle: served, withoutAccount: undefined } : served;
  mount(app, endpoint, (request, input, http) => {
    const scope = scopeOf(app, requireCaller(request));
    if (scope !== null) return handle(scope, input as Input<E>, http); // read by the same contract
    if (withoutAccount !== undefined) return withoutAccount();
    throw new Refusal('not_found', 'You belong to no account yet.');
  });
}

/** Serves an endpoint to everybody signed in. */
export function serveSignedIn<const E extends Endpoint & { access: 'signed_in' }>(
  app: App,
  endpoint: E,
  handle: Handler<E, Visitor>,
): void {
  mount(
    app,
    endpoint,
    (request, input, http) => handle({ platform: app.platform, caller: requireCaller(request) }, input as Input<E>, http), // read by the same contract
  );
}

/** Serves an endpoint to anyone. */
export function servePublic<const E extends Endpoint & { access: 'public' }>(app: App, endpoint: E, handle: Handler<E, Platform>): void {
  mount(app, endpoint, (_request, input, http) => handle(app.platform, input as Input<E>, http)); // read by the same contract
}

function scopeOf(app: App, caller: Caller): Scope | null {
  if (caller.account === null) return null;
  const { accountId, role } = caller.account;
  return openScope(app.platform, accountId, { kind: 'user', userId: caller.userId, name: caller.name, role, keyId: caller.keyId });
}

function requireCaller(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Refusal('not_signed_in', 'Sign in, or send an API key.');
  return request.caller;
}
