import { Refusal } from '@flowpilot/core/kernel';
import type { FastifyRequest } from 'fastify';

/** Refuses a body that was compressed or encoded otherwise: it would be read as something that it is not. */
export function requirePlainBody(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return;
  throw new Refusal(
    'unsupported_encoding',
    'Send the body as it is, without Content-Encoding: this server takes identity alone (Accept-Encoding: identity).',
  );
}
