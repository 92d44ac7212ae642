import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { buildWhenStale } = await import('./setup/build.mjs');
const { runStages } = await import('./report/stages.mjs');
const { runSuites } = await import('./report/run-suites.mjs');

/** The journeys of a person in a real browser, on the product as built. */
await runScript(async () => {
  await installWhenNeeded();
  await buildWhenStale();
  const args = ['--config', 'e2e/vitest.config.ts', ...process.argv.slice(2)];
  return runStages('e2e', [['journeys', () => runSuites({ name: 'e2e', args })]]);
});
