import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { buildWhenStale } = await import('./setup/build.mjs');
const { runServerPrograms } = await import('./setup/run-server-programs.mjs');

const hasOwnDatabase = Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);

await runScript(async () => {
  await installWhenNeeded();
  await buildWhenStale();
  return runServerPrograms(hasOwnDatabase ? [['main'], ['worker']] : [['main']]);
});
