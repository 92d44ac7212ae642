import { type Problem, REFUSAL_STATUS, Refusal } from '@flowpilot/core/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isAway } from '../../database/is-away.ts';
import type { App } from '../app.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
const DETAILS: Readonly<Record<number, string>> = {
  413: 'The body is larger than this call takes.',
  414: 'The path or a part of it is longer than any path here.',
};
/** The problem+json body of a refusal. */
export const problemOf = (refusal: Refusal): Problem => {
  const status = REFUSAL_STATUS[refusal.code];
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail: refusal.message, code: refusal.code, ...refusal.extra };
};

/** Answers whatever was thrown: a refusal as what it is, a defect as a 500 that says nothing but the request's id. */
export async function answerFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const problem = await toProblem(fault, request, reply);
  if (problem.status === 429 && typeof problem['retry_after_seconds'] === 'number')
    reply.header('retry-after', String(problem['retry_after_seconds']));
  if (problem.status === 503) reply.header('retry-after', '5');
  if (problem.code === 'unsupported_encoding') reply.header('accept-encoding', 'identity');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, instance: request.url.split('?')[0], request_id: request.id }));
}

async function toProblem(fault: unknown, request: FastifyRequest, reply: FastifyReply): Promise<Problem> {
  if (fault instanceof Refusal) return problemOf(fault);
  if (hasCallerGone(fault, request)) return plainProblem(400, 'The request broke off before its end.');
  const status = statusOf(fault);
  if (status < 500) return { ...plainProblem(status, detailOf(fault, status, request)), ...codeOf(fault, status) };
  if (isAway(fault)) return problemOf(new Refusal('unavailable', `The database does not answer. ${whatStays(request)}`));
  request.log.error({ err: fault }, 'defect');
  if (await wasAway(request.server, reply))
    return problemOf(new Refusal('unavailable', `The database does not answer. ${whatStays(request)}`));
  return plainProblem(500, `Something went wrong on our side. The log knows it as request ${request.id}. ${whatStays(request)}`);
}

/** Whether the fault is the loss of the caller, whose connection breaks with the same codes as the database's. */
function hasCallerGone(fault: unknown, { raw }: FastifyRequest): boolean {
  for (let at = fault; at instanceof Error; at = at.cause) if (at === raw.errored) return true;
  return false;
}

/** Whether the database went away since the request came, where the fault does not say so: the sign-in library hides causes. */
async function wasAway({ platform }: App, reply: FastifyReply): Promise<boolean> {
  const lostAt = platform.database.lastLoss();
  if (lostAt !== null && lostAt >= performance.now() - reply.elapsedTime) return true;
  return platform.database.ping().then(
    () => false,
    () => true,
  );
}

/** What a failure leaves behind: a stream keeps what it had committed, and of a write nobody knows when the answer to its commit was lost. */
function whatStays({ method, routeOptions }: FastifyRequest): string {
  if (routeOptions.config.isStream === true) return 'What was accepted before is kept: send the whole again, and the rest is added.';
  return method === 'GET' || method === 'HEAD' ? 'Try again in a moment.' : 'Try again in a moment, and look first whether it was done.';
}

const plainProblem = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: TITLES[status] ?? 'Error',
  status,
  detail,
});
const statusOf = (fault: unknown): number => (fault as Partial<FastifyError> | null)?.statusCode ?? 500; // Fastify marks its own faults
const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'The request could not be understood.');
const isOfRouter = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'FST_ERR_BAD_URL';

function detailOf(fault: unknown, status: number, { routeOptions }: FastifyRequest): string {
  if (isOfRouter(fault)) return 'The path holds a percent sign that encodes nothing: write %25 for the sign itself.';
  if (status === 415) return `Send the body as ${routeOptions?.config?.isStream === true ? 'application/x-ndjson' : 'application/json'}.`;
  return DETAILS[status] ?? messageOf(fault);
}

const codeOf = (fault: unknown, status: number): { code?: string } => {
  if (status === 400 && !isOfRouter(fault)) return { code: 'malformed_json' };
  return status === 413 ? { code: 'too_large' } : {};
};
