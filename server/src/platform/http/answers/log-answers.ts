import type { App } from '../app.ts';

/** Writes one line a request: reads only at level debug, so that the log of a quiet day is short. */
export function logAnswers(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { caller } = request;
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(caller === null ? {} : { user_id: caller.userId, key_id: caller.keyId, account_id: caller.account?.accountId }),
    };
    if (request.method === 'GET') request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  });
}
