import { requireNode } from './setup/require-node.mjs';

requireNode();
const { runScript } = await import('./setup/plain-failure.mjs');
const { installWhenNeeded } = await import('./setup/install.mjs');
const { buildWhenStale } = await import('./setup/build.mjs');
const { commandOf } = await import('./setup/project.mjs');
const { runProgram } = await import('./setup/run-program.mjs');

/** Runs a TypeScript file, with the product built beforehand, for it may want to start it. */
await runScript(async () => {
  await installWhenNeeded();
  await buildWhenStale();
  const { code } = await runProgram(process.execPath, [commandOf('tsx'), ...process.argv.slice(2)]);
  return code;
});
