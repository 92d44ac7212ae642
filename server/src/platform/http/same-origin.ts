import { Refusal } from '@flowpilot/core/kernel';
import type { FastifyRequest } from 'fastify';

/** Refuses a write that a browser sends on behalf of another site, and one with a cookie that does not say where it comes from. */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  if (isSameOrigin(request, publicUrl)) return;
  throw new Refusal('cross_site', 'This write came from another site. Send it from a page of this server, or use an API key.');
}

function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, host, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return origin === new URL(publicUrl).origin || hostOf(origin) === host;
  return cookie === undefined;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
