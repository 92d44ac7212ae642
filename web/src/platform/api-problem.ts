import type { FlowFault, MergeConflict } from '@flowpilot/core/flows';

/** One field that the server would not take. */
export interface FieldError {
  pointer: string;
  detail: string;
}

export interface ApiProblemParts {
  status: number;
  code: string;
  detail: string;
  errors?: FieldError[];
  faults?: FlowFault[];
  conflicts?: MergeConflict[];
  requestId?: string | null;
  headers?: Headers;
}

/** An answer that was a no, or no answer at all (`status` 0, `code` "network"). The message is a sentence to show. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: FieldError[];
  readonly faults: FlowFault[];
  readonly conflicts: MergeConflict[];
  readonly requestId: string | null;
  readonly headers: Headers;

  constructor(parts: ApiProblemParts) {
    super(parts.detail);
    this.name = 'ApiProblem';
    this.status = parts.status;
    this.code = parts.code;
    this.detail = parts.detail;
    this.errors = parts.errors ?? [];
    this.faults = parts.faults ?? [];
    this.conflicts = parts.conflicts ?? [];
    this.requestId = parts.requestId ?? null;
    this.headers = parts.headers ?? new Headers();
  }

  /** Seconds the server asks to wait before the next try; null where it did not say. */
  get retryAfterSeconds(): number | null {
    const seconds = Number.parseInt(this.headers.get('retry-after') ?? '', 10);
    return Number.isFinite(seconds) ? seconds : null;
  }
}

/** The problem when no answer came. */
export const networkProblem = (): ApiProblem =>
  new ApiProblem({ status: 0, code: 'network', detail: 'The server could not be reached. Check your connection and try again.' });

/** Reads the problem out of a refused answer, whatever form it has. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body = await readJsonObject(response);
  const status = response.status;
  return new ApiProblem({
    status,
    code: textOf(body, 'code') ?? `http_${status}`,
    detail: textOf(body, 'detail') ?? textOf(body, 'message') ?? textOf(body, 'title') ?? sentenceFor(status),
    errors: listOf(body, 'errors'),
    faults: listOf(body, 'faults'),
    conflicts: listOf(body, 'conflicts'),
    requestId: textOf(body, 'request_id') ?? response.headers.get('x-request-id'),
    headers: response.headers,
  });
}

async function readJsonObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function textOf(body: Record<string, unknown>, key: string): string | null {
  const value = body[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function listOf<T>(body: Record<string, unknown>, key: string): T[] {
  const value = body[key];
  return Array.isArray(value) ? (value as T[]) : []; // the contract says what the server puts there
}

function sentenceFor(status: number): string {
  if (status === 401) return 'You are not signed in.';
  if (status === 403) return 'Your role does not allow this.';
  if (status === 404) return 'This does not exist, or not for you.';
  if (status === 429) return 'Too many requests. Wait a moment and try again.';
  if (status >= 500) return 'The server could not do this. Try again in a moment.';
  return `The server refused this (${status}).`;
}
