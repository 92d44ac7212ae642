import type { App } from './app.ts';

/** Begins to serve. Fastify announces that at level info; the process says it in its own words, so that line is for debug alone. */
export async function listen(app: App, at: { host: string; port: number }): Promise<void> {
  const { log } = app.platform;
  const { level } = log;
  if (level === 'info') log.level = 'warn';
  try {
    await app.listen(at);
  } finally {
    log.level = level;
  }
}
