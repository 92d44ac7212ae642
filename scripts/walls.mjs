import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { runStages } = await import('./report/stages.mjs');

await runScript(async () => {
  await installWhenNeeded();
  const { checkWalls } = await import('./report/check-walls.mjs');
  return runStages('walls', [['walls', checkWalls]]);
});
