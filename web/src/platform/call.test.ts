import { accountsContract } from '@flowpilot/core/accounts';
import { flowsContract } from '@flowpilot/core/flows';
import { proposalsContract } from '@flowpilot/core/proposals';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { fakeServer } from '../../test/fake-server.ts';
import { ApiProblem } from './api-problem.ts';
import { call, callWithHeaders } from './call.ts';
import { shouldRetry } from './queries.ts';

const id = '01920000-0000-7000-8000-000000000001';
const problemOf = (promise: Promise<unknown>): Promise<ApiProblem> =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => (error instanceof ApiProblem ? error : Promise.reject(error)),
  );

describe('calling an endpoint', () => {
  it('puts path parameters into the path and the rest into the query, and leaves out what is not given', async () => {
    let asked = '';
    fakeServer.use(
      http.get('/api/v1/flow-proposals/:id/evidence', ({ request }) => {
        asked = request.url;
        return HttpResponse.json({ items: [], next_cursor: null });
      }),
    );
    await call(proposalsContract.evidence, { id, node_id: 'q 1/2', cursor: undefined });
    expect(new URL(asked).pathname + new URL(asked).search).toBe(`/api/v1/flow-proposals/${id}/evidence?node_id=q+1%2F2`);
  });

  it('sends what is no path parameter as the body', async () => {
    let body: unknown;
    fakeServer.use(
      http.post('/api/v1/flow-proposals/:id/review', async ({ request }) => {
        body = await request.json();
        return HttpResponse.json({});
      }),
    );
    await call(proposalsContract.review, { id, action: 'dismiss', reviewer_notes: 'Later' });
    expect(body).toEqual({ action: 'dismiss', reviewer_notes: 'Later' });
  });

  it('hands over the headers where paging lives in them', async () => {
    fakeServer.use(http.get('/api/v1/flow-proposals', () => HttpResponse.json([], { headers: { 'x-total-count': '10000+' } })));
    const { headers } = await callWithHeaders(proposalsContract.list, {});
    expect(headers.get('x-total-count')).toBe('10000+');
  });
});

describe('a refused call', () => {
  it('carries code, sentence, fields, faults and request id of problem+json', async () => {
    const faults = [{ path: '/options/0', node_id: 'q1', message: 'has no label' }];
    const errors = [{ pointer: '/action', detail: 'must be one of approve, modify' }];
    fakeServer.use(
      http.post('/api/v1/flow-proposals/:id/review', () =>
        HttpResponse.json(
          {
            type: 't',
            title: 'Invalid',
            status: 422,
            detail: 'The tree has faults.',
            code: 'invalid_tree',
            faults,
            errors,
            request_id: 'r1',
          },
          { status: 422 },
        ),
      ),
    );
    const problem = await problemOf(call(proposalsContract.review, { id, action: 'modify' }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_tree', message: 'The tree has faults.', faults, errors, requestId: 'r1' });
  });

  it('reads the sentence of the sign-in library too', async () => {
    fakeServer.use(
      http.get('/api/v1/me', () => HttpResponse.json({ code: 'INVALID', message: 'Invalid email or password' }, { status: 401 })),
    );
    expect(await problemOf(call(accountsContract.me, {}))).toMatchObject({
      status: 401,
      code: 'INVALID',
      detail: 'Invalid email or password',
    });
  });

  it('has a sentence of its own when the answer is no JSON', async () => {
    fakeServer.use(http.get('/api/v1/flows', () => new HttpResponse('<html>bad gateway</html>', { status: 502 })));
    const problem = await problemOf(call(flowsContract.list, {}));
    expect(problem).toMatchObject({ status: 502, code: 'http_502' });
    expect(problem.detail).toMatch(/server could not do this/i);
  });

  it('says how long to wait', async () => {
    fakeServer.use(
      http.get('/api/v1/flows', () => HttpResponse.json({ detail: 'Too many' }, { status: 429, headers: { 'retry-after': '17' } })),
    );
    expect((await problemOf(call(flowsContract.list, {}))).retryAfterSeconds).toBe(17);
  });

  it('is a problem of status 0 when the server cannot be reached', async () => {
    fakeServer.use(http.get('/api/v1/flows', () => HttpResponse.error()));
    expect(await problemOf(call(flowsContract.list, {}))).toMatchObject({ status: 0, code: 'network' });
  });
});

describe('trying again', () => {
  const failed = (status: number) => new ApiProblem({ status, code: 'x', detail: 'x' });
  it('never repeats what was refused', () => expect(shouldRetry(0, failed(404))).toBe(false));
  it('repeats twice what failed on the server or got lost', () => {
    expect([0, 1, 2].map((failures) => shouldRetry(failures, failed(503)))).toEqual([true, true, false]);
    expect(shouldRetry(0, failed(0))).toBe(true);
  });
});
