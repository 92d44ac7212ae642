import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFault } from './problem.ts';

const TITLES: Readonly<Record<number, string>> = { 431: 'Request Header Fields Too Large' };
const DETAILS: Readonly<Record<number, string>> = {
  400: 'This is not a request of HTTP that can be read.',
  408: 'The request took too long to arrive.',
  431: 'The headers are larger than the 16 KiB that are taken: send fewer or smaller ones, cookies among them.',
};

/** Answers what Node could not even read as a request: no framework is there yet, so the answer is written to the connection itself. */
export function answerUnread(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = statusOf(fault.code);
  const title = TITLES[status] ?? STATUS_CODES[status] ?? 'Error';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: DETAILS[status] });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon(); // whoever never closes their side keeps no connection
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** Answers a request whose path the router cannot read; hooks of the application have not run. */
export function answerUnroutable(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  void answerFault(fault, request, reply);
}
