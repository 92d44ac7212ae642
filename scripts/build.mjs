import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { buildWhenStale } = await import('./setup/build.mjs');

await runScript(async () => {
  await installWhenNeeded();
  await buildWhenStale();
});
