import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, endProgram, followProgram, type Ran, spawnProgram } from './programs.ts';

const READY = /FlowPilot is ready at (\S+)/;

/** How to start the built product: `databaseUrl` chooses PostgreSQL, else the embedded database lives in `dataDir`. */
export interface ProductOptions {
  dataDir?: string;
  databaseUrl?: string;
  sampleData?: 'on' | 'off';
  port?: number;
  env?: Readonly<Record<string, string>>;
}

/** The product set up: its data folder, and the environment in which its programs run. */
export interface Installation {
  dataDir: string;
  env: Environment;
}

/** The built product, running: its address, its data folder, and ways to end it. */
export interface RunningProduct extends Installation {
  url: string;
  server: ChildProcessWithoutNullStreams;
  /** What it wrote and how it ended, once it has. */
  ended: Promise<Ran>;
  /** Ends it as an operator would (SIGTERM) and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL) and waits. */
  kill(): Promise<void>;
}

/** Chooses a folder and an environment for the built product; starts nothing. */
export async function installProduct(options: ProductOptions = {}): Promise<Installation> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'flowpilot-')));
  return { dataDir, env: await environmentOf(options, dataDir) };
}

/** Starts `server/dist/main.js` and waits for its ready line; throws with what it printed when it ends before. */
export const startProduct = async (options: ProductOptions = {}): Promise<RunningProduct> => startInstalled(await installProduct(options));

/** As `startProduct`, where it is installed already. */
export async function startInstalled({ dataDir, env }: Installation): Promise<RunningProduct> {
  const server = spawnProgram('main', env);
  const ended = followProgram(server);
  const url = await readyUrl(server, ended);
  return { url, dataDir, env, server, ended, stop: () => endProgram(server, 'SIGTERM'), kill: () => endProgram(server, 'SIGKILL') };
}

/** Removes a product's data folder. */
export const removeData = (product: Pick<Installation, 'dataDir'>): Promise<void> => rm(product.dataDir, { recursive: true, force: true });

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

function readyUrl(server: ChildProcessWithoutNullStreams, ended: Promise<Ran>): Promise<string> {
  let printed = '';
  return new Promise((done, fail) => {
    server.stdout.on('data', (part) => {
      printed += part;
      const ready = READY.exec(printed);
      if (ready?.[1]) done(ready[1]);
    });
    void ended.then(({ code, out, err }) => fail(new Error(`the product ended with ${code} before it was ready:\n${out}${err}`)));
  });
}
