import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The environment that a program is started with. */
export type Environment = Readonly<Record<string, string>>;

/** What a program wrote and how it ended. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Starts one of the server's built programs with this environment. */
export function spawnProgram(
  name: 'main' | 'worker' | 'cli',
  env: Environment,
  args: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(ROOT, `server/dist/${name}.js`), ...args], { cwd: ROOT, env });
}

/** Feeds a program and answers, once it has ended, with what it wrote. */
export function followProgram(program: ChildProcessWithoutNullStreams, input = ''): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' };
  program.stdout.on('data', (part) => {
    ran.out += part;
  });
  program.stderr.on('data', (part) => {
    ran.err += part;
  });
  program.stdin.on('error', () => {}).end(input); // a program that reads no input may have ended
  return new Promise((done) => program.once('close', (code) => done({ ...ran, code })));
}

/** Ends a program and waits until it is gone; at once where it has ended already. */
export function endProgram(program: ChildProcessWithoutNullStreams, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once('exit', () => done());
    program.kill(signal);
  });
}

/** Runs an operator's command, however it ends. */
export const tryCli = (on: { env: Environment }, args: readonly string[], input = ''): Promise<Ran> =>
  followProgram(spawnProgram('cli', on.env, args), input);

/** Runs an operator's command and gives what it printed; throws with its complaint unless it exits with 0. */
export async function runCli(on: { env: Environment }, args: readonly string[]): Promise<string> {
  const { code, out, err } = await tryCli(on, args);
  if (code !== 0) throw new Error(`cli ${args.join(' ')} ended with ${code}: ${err}${out}`);
  return out;
}
