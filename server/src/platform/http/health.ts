import type { App } from './app.ts';

/** `/livez`: the process runs. `/readyz`: it may be sent requests; 503 while the database is away or the process stops. */
export function registerHealth(app: App): void {
  app.get('/livez', () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    if (app.platform.stopping.aborted) return reply.code(503).send({ status: 'stopping' });
    try {
      await app.platform.database.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'the database does not answer' });
    }
  });
}
