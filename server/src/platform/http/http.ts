import type { Readable } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';

/** What a handler may know of its request beside the input, and what it may ask for in the answer. */
export interface Http {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  /** The request's body as it comes; only where the contract streams. */
  readonly body: Readable;
  /** The caller's address, as far as proxies that are trusted tell it. */
  readonly address: string;
  /** Whether the caller sits at this machine itself: see `sits-here.ts`. */
  readonly isLoopback: boolean;
  /** The headers as they came, for the sign-in library. */
  readonly headers: Headers;
  /** `Last-Event-ID`, or 0. */
  readonly lastEventId: number;
  /** Aborts when the caller leaves, loses the right, or the server stops. */
  readonly signal: AbortSignal;
}

const HEADERS = Symbol('headers of an answer');

/** An answer with headers of its own; a list of values is sent as several headers. */
export interface WithHeaders<T> {
  readonly answer: T;
  readonly [HEADERS]: Readonly<Record<string, string | string[]>>;
}

/** Adds headers to an answer. */
export const withHeaders = <T>(answer: T, headers: Readonly<Record<string, string | string[]>>): WithHeaders<T> => ({
  answer,
  [HEADERS]: headers,
});

/** Takes an answer and its headers apart. */
export function splitHeaders<T>(result: T | WithHeaders<T>): { answer: T; headers: Readonly<Record<string, string | string[]>> } {
  if (typeof result === 'object' && result !== null && HEADERS in result) return { answer: result.answer, headers: result[HEADERS] };
  return { answer: result as T, headers: {} }; // the other half of the union
}
