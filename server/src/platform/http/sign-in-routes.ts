import { Refusal, type RefusalCode } from '@flowpilot/core/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ADDRESS_HEADER } from '../auth/better-auth.ts';
import { type CountedTry, countTry, type Try } from '../auth/sign-in-tries.ts';
import { answerFault } from './answers/problem.ts';
import type { App } from './app.ts';
import { requirePlainBody } from './input/plain-body.ts';
import { toStorableInput } from './input/storable-input.ts';
import { requireSameOrigin } from './same-origin.ts';

/** The library's calls that are open to the web; everything else of it does not exist here. */
const CALLS = [
  ['POST', 'sign-in/email'],
  ['POST', 'sign-up/email'],
  ['POST', 'sign-out'],
  ['POST', 'request-password-reset'],
  ['POST', 'reset-password'],
  ['POST', 'change-password'],
] as const;
/** What a call tries, where it tries something. */
const TRIED: Readonly<Record<string, Try['what']>> = {
  'sign-in/email': 'password',
  'change-password': 'password',
  'sign-up/email': 'sign-up',
  'request-password-reset': 'reset-mail',
};
const REFUSED_AS: Readonly<Record<number, RefusalCode>> = {
  400: 'invalid',
  401: 'not_signed_in',
  403: 'role_too_low',
  422: 'invalid',
  429: 'too_many_requests',
};
const WithEmail = z.object({ email: z.string() });

/** Mounts sign-in by e-mail and password under `/api/auth`, behind the same-origin check and a limit to tries. */
export function registerSignIn(app: App): void {
  for (const [method, call] of CALLS) {
    app.route({
      method,
      url: `/api/auth/${call}`,
      bodyLimit: 20_000,
      onRequest: async (request) => {
        requireSameOrigin(request, app.platform.config.publicUrl);
        requirePlainBody(request);
      },
      handler: (request, reply) => pass(app, request, reply),
    });
  }
}

async function pass(app: App, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const asked = toRequest(app, request);
  const tried = await countAsTry(app, request, asked.headers);
  const answered = await app.platform.signIn.handle(asked);
  if (answered.ok) await tried?.forget();
  for (const cookie of answered.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const body = await answered.text();
  if (answered.status >= 400) return answerFault(toRefusal(answered, body), request, reply);
  return reply.code(answered.status).header('cache-control', 'no-store').type('application/json').send(withoutToken(body));
}

/** The session's token is for the cookie alone, which no script can read. */
function withoutToken(body: string): string {
  if (body === '') return 'null';
  const { token: _token, ...rest } = z.looseObject({}).parse(JSON.parse(body));
  return JSON.stringify(rest);
}

/** Counts the calls that guess: at a password, at who is known here, or at the patience of whoever gets the mail. */
async function countAsTry(app: App, request: FastifyRequest, headers: Headers): Promise<CountedTry | null> {
  const call = request.routeOptions.url?.replace('/api/auth/', '') ?? '';
  const what = TRIED[call];
  const email =
    call === 'change-password' ? (await app.platform.signIn.findSession(headers))?.email : emailIn(toStorableInput(request.body));
  if (what === undefined || email === undefined) return null;
  const counted = await countTry(app.platform, { what, email, address: request.ip });
  return what === 'password' ? counted : null; // these are counted whatever comes of them
}

const emailIn = (body: unknown): string | undefined => WithEmail.safeParse(body).data?.email;

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
    body: JSON.stringify(toStorableInput(request.body)),
  });
}

/** The library's refusals in our own words for them; what it could not write, whatever it calls that, is a fault of ours. */
function toRefusal(answered: Response, body: string): Error {
  const said = readMessage(body);
  const code = body.includes('FAILED_TO_CREATE') ? undefined : REFUSED_AS[answered.status];
  if (code === 'too_many_requests')
    return new Refusal(code, 'Too many tries. Wait a minute.', {
      retry_after_seconds: Number(answered.headers.get('x-retry-after') ?? 60),
    });
  if (code !== undefined) return new Refusal(code, said ?? 'The request could not be understood.');
  return new Error(`sign-in answered ${answered.status}: ${said ?? ''}`);
}

/** The library's sentence; where it is the one of a schema, `[body.email] Invalid input: …`, the field in our own words. */
function readMessage(body: string): string | null {
  try {
    const { message } = z.object({ message: z.string() }).parse(JSON.parse(body));
    const field = /^\[body\.?(\w*)\]/.exec(message)?.[1];
    return field === undefined ? message : `${field || 'body'}: Is missing, or has not the form that is needed.`;
  } catch {
    return null; // no JSON, or none with a message
  }
}
