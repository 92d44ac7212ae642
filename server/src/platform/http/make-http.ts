import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Http } from './http.ts';

/** What a handler may know of its request. */
export function makeHttp(app: App, request: FastifyRequest, headers: Headers): Http {
  const left = new AbortController();
  request.raw.socket?.once('close', () => left.abort());
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
    signal: AbortSignal.any([left.signal, app.platform.stopping]),
  };
}

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);

/** A page elsewhere that points its own name at this machine is told apart by that name. */
const isLoopbackName = (host: string | undefined): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host ?? '');
