import { isDeepStrictEqual } from 'node:util';
import { type Endpoint, isAtLeast, Refusal, ROLES } from '@flowpilot/core/kernel';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { RecordedEvent } from '../events/events.store.ts';
import { takeFromRate } from '../rates/rates.store.ts';
import { sendEvents } from './answers/send-events.ts';
import type { App } from './app.ts';
import type { Caller } from './caller.ts';
import { type Http, splitHeaders, type WithHeaders } from './http.ts';
import { requirePlainBody } from './input/plain-body.ts';
import { readInput } from './input/read-input.ts';
import { makeHttp } from './make-http.ts';
import { requireSameOrigin } from './same-origin.ts';

const DEFAULT_BODY_BYTES = 1_048_576;
type Run = (request: FastifyRequest, input: object, http: Http) => unknown;

/** Puts an endpoint on the application: 401, 403, 429, 400, 422, then the handler, in this order. */
export function mount(app: App, endpoint: Endpoint, run: Run): void {
  app.endpoints.push(endpoint);
  const route: RouteOptions = {
    method: endpoint.method,
    url: endpoint.path,
    config: { isStream: endpoint.streams === 'ndjson' },
    bodyLimit: endpoint.streams === 'ndjson' ? Number.MAX_SAFE_INTEGER : (endpoint.bodyLimitBytes ?? DEFAULT_BODY_BYTES),
    onRequest: (request) => admit(app, endpoint, request),
    handler: (request, reply) => answer(app, endpoint, { request, reply, run }),
  };
  if (endpoint.streams !== 'ndjson') return void app.route(route);
  void app.register(async (child) => {
    child.removeAllContentTypeParsers();
    child.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    child.route(route);
  });
}

async function admit(app: App, endpoint: Endpoint, request: FastifyRequest): Promise<void> {
  const headers = toHeaders(request);
  const caller = await app.authenticate(headers);
  request.caller = caller;
  if (endpoint.access !== 'public') requireAccess(endpoint, caller);
  if (caller?.keyId == null) requireSameOrigin(request, app.platform.config.publicUrl);
  const isByAddress = caller === null || endpoint.access === 'public';
  await takeFromRate(app.platform, endpoint, isByAddress ? `ip:${request.ip}` : (caller.keyId ?? caller.userId));
  requirePlainBody(request);
}

function requireAccess(endpoint: Endpoint, caller: Caller | null): void {
  if (caller === null) throw new Refusal('not_signed_in', 'Sign in, or send an API key.');
  const needed = ROLES.find((role) => role === endpoint.access);
  if (needed === undefined || caller.account === null) return;
  if (!isAtLeast(caller.account.role, needed))
    throw new Refusal('role_too_low', `This needs the role ${needed}; yours is ${caller.account.role}.`);
}

async function answer(app: App, endpoint: Endpoint, on: { request: FastifyRequest; reply: FastifyReply; run: Run }): Promise<unknown> {
  const { request, reply } = on;
  const input = readInput(endpoint, request);
  const http = makeHttp(app, on, toHeaders(request));
  const { answer, headers } = splitHeaders((await on.run(request, input, http)) as unknown | WithHeaders<unknown>); // the handler's own type
  for (const cookie of request.caller?.setCookies ?? []) reply.header('set-cookie', cookie);
  reply
    .headers(headers)
    .header('cache-control', 'no-store')
    .code(endpoint.status ?? 200);
  if (endpoint.streams === 'events')
    return sendEvents(app, { request, reply, signal: http.signal, events: answer as AsyncIterable<RecordedEvent> }); // Answer<E> of an event stream
  if (app.platform.config.checkAnswers) requireContract(endpoint, answer);
  return endpoint.status === 204 ? reply.send() : reply.send(answer);
}

/** In tests: what leaves the server is exactly what the contract says, no field more. */
function requireContract(endpoint: Endpoint, answer: unknown): void {
  const wire: unknown = JSON.parse(JSON.stringify(answer ?? null));
  const parsed = endpoint.answer.safeParse(wire);
  const label = `${endpoint.method} ${endpoint.path} answered what its contract does not say`;
  if (!parsed.success) throw new Error(`${label}: ${parsed.error.message}`);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(parsed.data ?? null)), wire))
    throw new Error(`${label}: fields beyond it in ${JSON.stringify(wire).slice(0, 500)}`);
}

function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}
