import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Http } from './http.ts';
import { sitsHere } from './sits-here.ts';

/** What a handler may know of its request. */
export function makeHttp(app: App, exchange: { request: FastifyRequest; reply: FastifyReply }, headers: Headers): Http {
  const { request, reply } = exchange;
  let signal: AbortSignal | undefined;
  return {
    requestId: request.id,
    log: request.log,
    body: request.raw,
    address: request.ip,
    isLoopback: sitsHere(request, app.platform.config.publicUrl),
    headers,
    lastEventId: Number(/^\d{1,15}$/.exec(String(request.headers['last-event-id'] ?? ''))?.[0] ?? 0),
    get signal() {
      signal ??= untilLeft(reply, app.platform.stopping); // most calls never ask for it
      return signal;
    },
  };
}

function untilLeft(reply: FastifyReply, stopping: AbortSignal): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort());
  return AbortSignal.any([left.signal, stopping]);
}
