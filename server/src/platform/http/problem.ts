import { type Problem, REFUSAL_STATUS, Refusal } from '@flowpilot/core/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
const DETAILS: Readonly<Record<number, string>> = {
  413: 'The body is larger than this call takes.',
  415: 'Send the body as application/json.',
};
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|57P0\d|08\w{3}|53300)$/;
const AWAY_WORDS = /Connection terminated|timeout exceeded when trying to connect|PGlite is closed/;

/** The problem+json body of a refusal. */
export const problemOf = (refusal: Refusal): Problem => {
  const status = REFUSAL_STATUS[refusal.code];
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail: refusal.message, code: refusal.code, ...refusal.extra };
};

/** Answers whatever was thrown: a refusal as what it is, a defect as a 500 that says nothing but the request's id. */
export function answerFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = toRefusal(fault);
  const problem = refusal === null ? defectProblem(fault, request) : problemOf(refusal);
  if (problem.status === 429 && typeof problem['retry_after_seconds'] === 'number')
    reply.header('retry-after', String(problem['retry_after_seconds']));
  if (problem.status === 503) reply.header('retry-after', '5');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, instance: request.url.split('?')[0], request_id: request.id }));
}

function toRefusal(fault: unknown): Refusal | null {
  if (fault instanceof Refusal) return fault;
  if (isAway(fault)) return new Refusal('unavailable', 'The database does not answer. Nothing was changed; try again in a moment.');
  return null;
}

function defectProblem(fault: unknown, request: FastifyRequest): Problem {
  const status = statusOf(fault);
  if (status < 500)
    return {
      type: 'about:blank',
      title: TITLES[status] ?? 'Error',
      status,
      detail: DETAILS[status] ?? messageOf(fault),
      ...codeOf(status),
    };
  request.log.error({ err: fault }, 'defect');
  const detail = `Something went wrong on our side. Nothing was changed. The log knows it as request ${request.id}.`;
  return { type: 'about:blank', title: TITLES[500] ?? 'Error', status: 500, detail };
}

const statusOf = (fault: unknown): number => (fault as Partial<FastifyError> | null)?.statusCode ?? 500; // Fastify marks its own faults
const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'The request could not be understood.');
const codeOf = (status: number): { code?: string } => {
  if (status === 400) return { code: 'malformed_json' };
  return status === 413 ? { code: 'too_large' } : {};
};

/** Whether somewhere in the chain of causes stands that the database cannot be reached. */
export function isAway(fault: unknown): boolean {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if (('code' in at && AWAY.test(String(at.code))) || AWAY_WORDS.test(at.message)) return true;
  }
  return false;
}
