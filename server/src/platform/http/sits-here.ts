import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Whatever a proxy adds to tell on whose behalf it asks. */
const PROXY_HEADER = /^(forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-forwarded-.+)$/;

/**
 * Whether the caller sits at this machine, as far as a server can tell: the connection, the names that are used and the
 * server's own public name are all loopback, and nothing says that a proxy stands between.
 */
export function sitsHere(request: FastifyRequest, publicUrl: string): boolean {
  const { host, origin } = request.headers;
  return (
    isLoopbackAddress(request.socket?.remoteAddress) &&
    isLoopbackUrl(publicUrl) &&
    isLoopbackUrl(`http://${host ?? ''}`) && // a page elsewhere that points its own name at this machine is told apart by that name
    (origin === undefined || isLoopbackUrl(origin)) &&
    !isProxied(request)
  );
}

/** A proxy names itself, or speaks HTTP/1.0 as nginx does when nothing is configured; no browser does. */
const isProxied = (request: FastifyRequest): boolean =>
  request.raw.httpVersion === '1.0' || Object.keys(request.headers).some((name) => PROXY_HEADER.test(name));

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) !== 0 && /^(127\.|::1$|::ffff:127\.)/.test(address);

const isLoopbackUrl = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(new URL(url).hostname);
