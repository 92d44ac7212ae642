import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from './start-test-platform.ts';

/** What a program wrote and how it ended. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** An installation with a data folder of its own, or a database on the server that `TEST_DATABASE_URL` names, for real programs. */
export async function anInstallation() {
  const folder = mkdtempSync(join(tmpdir(), 'flowpilot-programs-'));
  const server = process.env.TEST_DATABASE_URL;
  const own = server === undefined ? null : await createDatabase(server);
  const secret = 'a-secret-for-tests-of-at-least-32-letters';
  const onServer = own === null ? {} : { DATABASE_URL: own.url, AUTH_SECRET: secret, ENCRYPTION_KEY: secret };
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', SAMPLE_DATA: 'off', LOG_LEVEL: 'warn', ...onServer };
  return {
    cli: (args: readonly string[], input = '') => run(start('cli', { args, env }), input),
    serve: () => serve(start('main', { args: [], env })),
    remove: async () => {
      await own?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(program: string, on: { args: readonly string[]; env: NodeJS.ProcessEnv }) {
  const source = join(import.meta.dirname, `../src/${program}.ts`);
  return spawn(process.execPath, ['--import', 'tsx', source, ...on.args], { env: on.env, cwd: join(import.meta.dirname, '..') });
}

function run(child: ReturnType<typeof start>, input: string): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (part) => {
    ran.out += part;
  });
  child.stderr.on('data', (part) => {
    ran.err += part;
  });
  child.stdin.on('error', () => {}).end(input); // a program that reads no input may have ended
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
}

/** Starts the server; answers once it is ready. */
async function serve(child: ReturnType<typeof start>) {
  const ended = run(child, '');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part) => /is ready at/.test(String(part)) && resolve());
    void ended.then(({ err }) => reject(new Error(`the server did not start: ${err}`)));
  });
  return {
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
