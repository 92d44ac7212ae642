import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { runStages } = await import('./report/stages.mjs');
const { runSuites } = await import('./report/run-suites.mjs');
const { withThrowawayPostgres } = await import('./postgres/throwaway-postgres.mjs');

/** The server's suites on a real PostgreSQL: the one that TEST_DATABASE_URL names, or one made for this run. */
await runScript(async () => {
  await installWhenNeeded();
  const { DATABASE_URL, ...env } = process.env;
  const args = ['--project', 'server', ...process.argv.slice(2)];
  const suitesOn = (url) => runSuites({ name: 'postgres', args, env: { ...env, TEST_DATABASE_URL: url } });
  const onPostgres = () => (env.TEST_DATABASE_URL ? suitesOn(env.TEST_DATABASE_URL) : withThrowawayPostgres(suitesOn));
  return runStages('postgres', [['postgresql', onPostgres]]);
});
