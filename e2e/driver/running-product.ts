import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const READY = /FlowPilot is ready at (\S+)/;

/** How to start the built product: `databaseUrl` chooses PostgreSQL, else the embedded database lives in `dataDir`. */
export interface ProductOptions {
  dataDir?: string;
  databaseUrl?: string;
  sampleData?: 'on' | 'off';
  port?: number;
  env?: Readonly<Record<string, string>>;
}

/** The built product, running: its address, its data folder, and ways to end it. */
export interface RunningProduct {
  url: string;
  dataDir: string;
  env: Readonly<Record<string, string>>;
  server: ChildProcess;
  /** Ends it as an operator would (SIGTERM) and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL) and waits. */
  kill(): Promise<void>;
}

/** Starts `server/dist/main.js` and waits for its ready line; throws with what it printed when it ends before. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'flowpilot-')));
  const env = await environmentOf(options, dataDir);
  const server = spawnProgram('main', env);
  const url = await readyUrl(server);
  return { url, dataDir, env, server, stop: () => endProgram(server, 'SIGTERM'), kill: () => endProgram(server, 'SIGKILL') };
}

/** Starts one of the server's built programs (`main`, `worker`) with this environment. */
export function spawnProgram(name: 'main' | 'worker', env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [join(ROOT, `server/dist/${name}.js`)], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Ends a program and waits until it is gone; at once where it has ended already. */
export function endProgram(program: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    program.once('exit', () => done());
    program.kill(signal);
  });
}

/** Runs an operator's command and gives what it printed; throws with its complaint unless it exits with 0. */
export function runCli(product: Pick<RunningProduct, 'env'>, args: readonly string[]): Promise<string> {
  const cli = spawn(process.execPath, [join(ROOT, 'server/dist/cli.js'), ...args], {
    cwd: ROOT,
    env: product.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const complaint: string[] = [];
  cli.stdout.on('data', (chunk) => out.push(String(chunk)));
  cli.stderr.on('data', (chunk) => complaint.push(String(chunk)));
  return new Promise((done, fail) => {
    cli.once('close', (code) =>
      code === 0 ? done(out.join('')) : fail(new Error(`cli ${args.join(' ')} ended with ${code}: ${complaint.join('')}${out.join('')}`)),
    );
  });
}

/** Removes a product's data folder. */
export const removeData = (product: Pick<RunningProduct, 'dataDir'>): Promise<void> =>
  rm(product.dataDir, { recursive: true, force: true });

/** A TCP port on loopback that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))));
    });
  });
}

async function environmentOf(options: ProductOptions, dataDir: string): Promise<Record<string, string>> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => value !== undefined && !name.startsWith('DATABASE_')),
  ) as Record<string, string>; // undefined was filtered out
  return {
    ...inherited,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PORT: String(options.port ?? (await findFreePort())),
    SAMPLE_DATA: options.sampleData ?? 'off',
    LOG_LEVEL: 'warn',
    ...(options.databaseUrl
      ? { DATABASE_URL: options.databaseUrl, AUTH_SECRET: 'a'.repeat(48), ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }
      : {}),
    ...options.env,
  };
}

function readyUrl(server: ChildProcess): Promise<string> {
  const printed: string[] = [];
  return new Promise((done, fail) => {
    const read = (chunk: unknown) => {
      printed.push(String(chunk));
      const ready = READY.exec(printed.join(''));
      if (ready?.[1]) done(ready[1]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => fail(new Error(`the product ended with ${code} before it was ready:\n${printed.join('')}`)));
  });
}
