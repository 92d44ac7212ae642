import type { TestMember } from './an-account.ts';
import type { TestApp } from './start-test-app.ts';

/** One call of the HTTP interface. */
export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  as?: TestMember | null;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer: JSON where it is JSON, else null with the text beside it. */
export interface CallAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Calls the application without a network; a string or buffer as body is sent as it is, everything else as JSON. */
export async function call({ app }: TestApp, { method = 'GET', path, as = null, body, headers = {} }: Call): Promise<CallAnswer> {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const answered = await app.inject({
    method,
    url: isFull(path) ? path : `/api/v1${path}`,
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${as.apiKey}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
  });
  const isJson = /json/.test(String(answered.headers['content-type'] ?? ''));
  return {
    status: answered.statusCode,
    body: isJson && answered.body !== '' ? JSON.parse(answered.body) : null,
    text: answered.body,
    headers: answered.headers,
  };
}

const isFull = (path: string): boolean => /^\/(api\/|livez|readyz|$)/.test(path);
