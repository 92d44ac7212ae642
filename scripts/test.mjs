import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { commandOf } = await import('./setup/project.mjs');
const { runStages } = await import('./report/stages.mjs');
const { runCheck } = await import('./report/run-check.mjs');
const { runSuites } = await import('./report/run-suites.mjs');
const { checkTypes } = await import('./report/check-types.mjs');

/** The suites run on the embedded database, whatever the shell happens to name. */
const { DATABASE_URL, TEST_DATABASE_URL, ...env } = process.env;

await runScript(async () => {
  await installWhenNeeded();
  const { checkWalls } = await import('./report/check-walls.mjs');
  return runStages('test', [
    ['types', checkTypes],
    ['walls', checkWalls],
    ['lint', () => runCheck('lint (biome)', [commandOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'])],
    ['unused', () => runCheck('unused (knip)', [commandOf('knip'), '--no-progress'])],
    ['suites', () => runSuites({ name: 'test', args: process.argv.slice(2), env })],
  ]);
});
