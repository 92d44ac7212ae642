import { createHash } from 'node:crypto';
import { normaliseEmail } from '@flowpilot/core/accounts';
import { Refusal } from '@flowpilot/core/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ADDRESS_HEADER } from '../auth/better-auth.ts';
import { takeFromRate } from '../rates/rates.store.ts';
import type { App } from './app.ts';
import { answerFault } from './problem.ts';
import { requireSameOrigin } from './same-origin.ts';

/** The library's calls that are open to the web; everything else of it does not exist here. */
const CALLS = [
  ['POST', 'sign-in/email'],
  ['POST', 'sign-up/email'],
  ['POST', 'sign-out'],
  ['POST', 'request-password-reset'],
  ['POST', 'reset-password'],
  ['POST', 'change-password'],
  ['GET', 'get-session'],
] as const;
const TRIES_PER_ADDRESS = 10;
const WithEmail = z.object({ email: z.string() });

/** Mounts sign-in by e-mail and password under `/api/auth`, behind the same-origin check and a limit an address. */
export function registerSignIn(app: App): void {
  for (const [method, call] of CALLS) {
    app.route({
      method,
      url: `/api/auth/${call}`,
      bodyLimit: 20_000,
      onRequest: async (request) => requireSameOrigin(request, app.platform.config.publicUrl),
      handler: (request, reply) => pass(app, request, reply),
    });
  }
}

async function pass(app: App, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await limitByEmail(app, request);
  const answered = await app.platform.signIn.handle(toRequest(app, request));
  for (const cookie of answered.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const body = await answered.text();
  if (answered.status >= 400) return answerFault(toRefusal(answered, body), request, reply);
  return reply
    .code(answered.status)
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(body === '' ? 'null' : body);
}

/** Guesses at one person's password are counted whichever address they come from; the address is kept as a hash. */
async function limitByEmail(app: App, request: FastifyRequest): Promise<void> {
  const read = WithEmail.safeParse(request.body);
  if (!read.success) return;
  const caller = `email:${createHash('sha256').update(normaliseEmail(read.data.email)).digest('hex')}`;
  await takeFromRate(
    app.platform,
    { method: request.method, path: request.url.split('?')[0] ?? '', ratePerMinute: TRIES_PER_ADDRESS },
    caller,
  );
}

function toRequest(app: App, request: FastifyRequest): Request {
  const headers = new Headers();
  for (const name of ['cookie', 'origin', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.set(ADDRESS_HEADER, request.ip);
  if (request.body === undefined)
    return new Request(new URL(request.url, app.platform.config.publicUrl), { method: request.method, headers });
  headers.set('content-type', 'application/json');
  return new Request(new URL(request.url, app.platform.config.publicUrl), {
    method: request.method,
    headers,
    body: JSON.stringify(request.body),
  });
}

/** The library's refusals in our own words for them. */
function toRefusal(answered: Response, body: string): Error {
  const said = readMessage(body);
  if (answered.status === 429)
    return new Refusal('too_many_requests', 'Too many tries. Wait a minute.', {
      retry_after_seconds: Number(answered.headers.get('x-retry-after') ?? 60),
    });
  if (answered.status === 401) return new Refusal('not_signed_in', said ?? 'Not signed in.');
  if (answered.status === 403) return new Refusal('role_too_low', said ?? 'Not allowed.');
  if (answered.status === 400 || answered.status === 422) return new Refusal('invalid', said ?? 'The request could not be understood.');
  return Object.assign(new Error(`sign-in answered ${answered.status}: ${said ?? ''}`), { statusCode: answered.status });
}

function readMessage(body: string): string | null {
  try {
    return z.object({ message: z.string() }).parse(JSON.parse(body)).message;
  } catch {
    return null; // no JSON, or none with a message
  }
}
