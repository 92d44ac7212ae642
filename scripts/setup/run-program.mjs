import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end with its output on ours and gives its exit code; a signal to us ends it too.
 * With `capture` nothing is shown and what it printed comes back as `output`.
 */
export function runProgram(program, args, options = {}) {
  const { capture = false, ...spawnOptions } = options;
  const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio, ...spawnOptions });
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    const stop = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of SIGNALS) process.once(signal, stop);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, stop);
      done({ code: code ?? 1, signal, output: Buffer.concat(printed).toString() });
    });
  });
}
