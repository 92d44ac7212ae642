import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { runStages } = await import('./report/stages.mjs');
const { checkTypes } = await import('./report/check-types.mjs');

await runScript(async () => {
  await installWhenNeeded();
  return runStages('types', [['types', checkTypes]]);
});
