import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { explainOutput, PlainFailure } from './plain-failure.mjs';
import { withProgress } from './progress.mjs';
import { commandOf, ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const SHARED = ['package-lock.json', 'tsconfig.base.json', 'core'];

const TARGETS = {
  server: {
    inputs: [...SHARED, 'engine', 'server', 'scripts/setup/bundle-server.mjs'],
    result: 'server/dist/main.js',
    command: () => [join(ROOT, 'scripts/setup/bundle-server.mjs')],
  },
  web: {
    inputs: [...SHARED, 'web'],
    result: 'web/dist/index.html',
    command: () => [commandOf('vite'), 'build', '--logLevel', 'warn'],
    cwd: 'web',
  },
};

/** Builds those of the parts (`server`, `web`) whose inputs changed since they were built last. */
export async function buildWhenStale({ parts = ['server', 'web'], quiet = false } = {}) {
  if (parts.every(isFresh)) return;
  await oneAtATime(async () => {
    for (const part of parts) {
      if (!isFresh(part)) await withProgress({ title: `Building the ${part}`, quiet }, () => build(part));
    }
  });
}

const stampOf = (part) => join(ROOT, 'node_modules/.cache/flowpilot', `built-${part}`);

function isFresh(part) {
  const { inputs, result } = TARGETS[part];
  return existsSync(join(ROOT, result)) && isStamped(stampOf(part), hashOf(inputs));
}

async function build(part) {
  const { inputs, command, cwd = '.' } = TARGETS[part];
  const hash = hashOf(inputs);
  writeStamp(stampOf(part));
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runProgram(process.execPath, command(), { cwd: join(ROOT, cwd), env, capture: true });
  if (code !== 0) throw new PlainFailure(`${explainDisk(output)}\n\n${output.trim()}`);
  writeStamp(stampOf(part), hash);
}

function explainDisk(output) {
  return /ENOSPC|no space left/i.test(output) ? explainOutput(output) : 'The build failed.';
}
