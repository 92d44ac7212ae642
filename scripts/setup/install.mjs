import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireRoom } from './disk-room.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { explainOutput, PlainFailure } from './plain-failure.mjs';
import { withProgress } from './progress.mjs';
import { ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const STAMP = join(ROOT, 'node_modules/.cache/flowpilot/installed');
const ROOM_MEGABYTES = { first: 900, later: 200 };
const FLAGS = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages when the lock file is not the one that was installed last; otherwise does nothing. */
export async function installWhenNeeded({ quiet = false } = {}) {
  if (isStamped(STAMP, wanted())) return;
  await oneAtATime(async () => {
    if (isStamped(STAMP, wanted())) return;
    await withProgress({ title: 'Installing packages (about a minute the first time)', quiet }, install);
    writeStamp(STAMP, wanted());
  });
}

function wanted() {
  return `${process.platform} ${process.arch} ${hashOf(['package-lock.json'])}`;
}

async function install() {
  requireRoom(ROOT, existsSync(join(ROOT, 'node_modules')) ? ROOM_MEGABYTES.later : ROOM_MEGABYTES.first);
  const { code, output } = await runNpm(FLAGS);
  if (code === 0) return;
  const why = explainOutput(output) ?? 'The packages could not be installed.';
  throw new PlainFailure(`${why}\n\nnpm said:\n${output.trim().split('\n').slice(-15).join('\n')}`);
}

function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return runProgram(process.execPath, [script, ...args], { cwd: ROOT, capture: true });
  return runProgram('npm', args, { cwd: ROOT, capture: true, shell: process.platform === 'win32' }).catch((error) => {
    if (error.code === 'ENOENT')
      throw new PlainFailure('npm is missing. It comes with Node: install Node from https://nodejs.org and try again.');
    throw error;
  });
}
