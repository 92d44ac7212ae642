import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const PARENT_POLL_MILLISECONDS = 250;

/**
 * Runs built programs of the server, each given as its name and arguments, until one ends or a signal comes; then ends the
 * others, and gives the exit code of the one that ended first.
 */
export async function runServerPrograms(programs) {
  const children = programs.map(startProgram);
  const stopAll = (signal) => {
    for (const child of children) if (child.exitCode === null) child.kill(signal);
  };
  forwardSignals(stopAll);
  whenNpmIsGone(() => stopAll('SIGTERM'));
  const ends = children.map(endOf);
  const code = await Promise.race(ends);
  for (const child of children) if (!child.killed) child.kill('SIGTERM');
  await Promise.all(ends);
  return code;
}

function startProgram([name, ...args]) {
  const script = join(ROOT, `server/dist/${name}.js`);
  return spawn(process.execPath, ['--enable-source-maps', script, ...args], { cwd: ROOT, stdio: 'inherit' });
}

/** In a terminal Ctrl-C reaches the whole group already; a second one from us would read as impatience. */
function forwardSignals(stopAll) {
  process.on('SIGTERM', () => stopAll('SIGTERM'));
  process.on('SIGHUP', () => stopAll('SIGTERM'));
  process.on('SIGINT', () => process.stdin.isTTY || stopAll('SIGINT'));
}

/** npm ends its shell with a signal that never reaches us: without this, the server would outlive the `npm start` that was stopped. */
function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, PARENT_POLL_MILLISECONDS);
  watch.unref();
}

function endOf(child) {
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
