import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { buildWhenStale } = await import('./setup/build.mjs');
const { runStages } = await import('./report/stages.mjs');
const { runSuites } = await import('./report/run-suites.mjs');
const { withThrowawayPostgres } = await import('./postgres/throwaway-postgres.mjs');

const { DATABASE_URL, ...env } = process.env;

const suitesOf = (project, url = env.TEST_DATABASE_URL) =>
  runSuites({
    name: project,
    args: ['--config', 'e2e/vitest.config.ts', '--project', project, '--passWithNoTests', ...process.argv.slice(2)],
    env: url ? { ...env, TEST_DATABASE_URL: url } : env,
  });

const onBothEngines = (project) => (env.TEST_DATABASE_URL ? suitesOf(project) : withThrowawayPostgres((url) => suitesOf(project, url)));

/** What a person can do, in a real browser and on the command line of the product as built; and what is left when its processes are killed. */
await runScript(async () => {
  await installWhenNeeded();
  await buildWhenStale();
  return runStages('e2e', [
    ['journeys', () => suitesOf('journeys')],
    ['programs', () => onBothEngines('programs')],
    ['faults', () => onBothEngines('faults')],
  ]);
});
