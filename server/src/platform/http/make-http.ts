import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Http } from './http.ts';

/** What a handler may know of its request. */
export function makeHttp(app: App, exchange: { request: FastifyRequest; reply: FastifyReply }, headers: Headers): Http {
  const { request, reply } = exchange;
  let signal: AbortSignal | undefined;
  return {
    requestId: request.id,
    log: request.log,
    body: request.raw,
    isLoopback:
      isLoopbackAddress(request.socket?.remoteAddress) &&
      isLoopbackName(request.headers.host) &&
      request.headers['x-forwarded-for'] === undefined,
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

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);

/** A page elsewhere that points its own name at this machine is told apart by that name. */
const isLoopbackName = (host: string | undefined): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host ?? '');
