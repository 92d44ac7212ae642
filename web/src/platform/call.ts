import type { Endpoint } from '@flowpilot/core/kernel';
import { ApiProblem, networkProblem, readProblem } from './api-problem.ts';
import { noteReachable } from './connection.ts';
import type { AnswerOf, InputOf } from './endpoint-types.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** Calls an endpoint and answers its body; throws an `ApiProblem` for every no. */
export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>, options: CallOptions = {}): Promise<AnswerOf<E>> {
  return (await callWithHeaders(endpoint, input, options)).data;
}

/** As `call`, with the headers of the answer (the proposals' list carries its paging there). */
export async function callWithHeaders<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<{ data: AnswerOf<E>; headers: Headers }> {
  const { url, rest } = addressOf(endpoint, { ...(input as object) }); // every endpoint's input is an object
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const response = await send(inQuery ? withQuery(url, rest) : url, {
    method: endpoint.method,
    ...(endpoint.body ? { body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const data = response.status === 204 ? null : await response.json();
  return { data: data as AnswerOf<E>, headers: response.headers }; // the server validates answers with the same schema
}

/** Sends a request of any kind, with the session's cookie; throws an `ApiProblem` for every no. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteReachable(false);
    throw networkProblem();
  }
  noteReachable(true);
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** Puts path parameters into the path; answers the address and what is left of the input. */
export function addressOf(endpoint: Endpoint, input: Record<string, unknown>): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    if (value === undefined || value === '') throw new Error(`${endpoint.path} needs ${name}`);
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

function withQuery(url: string, query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${url}?${text}` : url;
}

/** Whether an error is a problem with this status. */
export const isProblem = (error: unknown, status: number): error is ApiProblem => error instanceof ApiProblem && error.status === status;
