import type { ChildProcess } from 'node:child_process';
import { ApiClient } from '../driver/api-client.ts';
import {
  endProgram,
  findFreePort,
  type ProductOptions,
  type RunningProduct,
  removeData,
  runCli,
  spawnProgram,
  startProduct,
} from '../driver/running-product.ts';
import { practiceSessions } from './practice-sessions.ts';

/** What a crash scenario leaves behind for judgement. */
export interface Aftermath {
  api: ApiClient;
  /** External ids of every session that an import had answered for before some crash. */
  accepted: ReadonlySet<string>;
  /** Every session that was ever sent. */
  sent: readonly { external_id: string }[];
  kills: number;
  stop(): Promise<void>;
}

const CHUNK = 12;

/**
 * Imports, analyses and publishes while the processes are killed (SIGKILL) at random moments, `kills` times; then lets the product
 * finish its work undisturbed. On PostgreSQL (`databaseUrl`) the worker is a process of its own and is killed with the server.
 */
export async function surviveCrashes(options: ProductOptions & { kills: number; random(): number }): Promise<Aftermath> {
  const port = await findFreePort();
  const fixed: ProductOptions = { ...options, port, env: { RATE_LIMIT: 'off' } };
  let running = await start(fixed);
  const { api_key } = JSON.parse(
    await runCli(running.product, ['accounts', 'create', '--name', 'Crash', '--owner-email', `crash-${port}@example.test`, '--json']),
  ) as { api_key: string }; // the command's own answer
  const again: ProductOptions = { ...fixed, dataDir: running.product.dataDir };
  const sent = practiceSessions(options.kills * CHUNK);
  const accepted = new Set<string>();
  const api = new ApiClient(running.product.url, api_key);
  for (let kill = 0; kill < options.kills; kill += 1) {
    const chunk = sent.slice(kill * CHUNK, (kill + 1) * CHUNK);
    const pause = options.random() * 700;
    const work = workUntilItBreaks(api, chunk, accepted);
    await new Promise((wake) => setTimeout(wake, pause));
    await killAll(running);
    await work;
    running = await start(again);
  }
  await sendAgain(api, sent, accepted);
  return { api, accepted, sent, kills: options.kills, stop: () => endAll(running, 'SIGTERM').then(() => removeData(running.product)) };
}

interface Running {
  product: RunningProduct;
  worker: ChildProcess | null;
}

async function start(options: ProductOptions): Promise<Running> {
  const product = await startProduct(options);
  return { product, worker: options.databaseUrl ? spawnProgram('worker', product.env) : null };
}

const killAll = (running: Running): Promise<void> => endAll(running, 'SIGKILL');

async function endAll({ product, worker }: Running, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await Promise.all([endProgram(product.server, signal), worker ? endProgram(worker, signal) : undefined]);
}

/** Imports a chunk and publishes what waits, over and over, until the connection breaks. */
async function workUntilItBreaks(api: ApiClient, chunk: readonly { external_id: string }[], accepted: Set<string>): Promise<void> {
  try {
    for (const session of chunk) {
      const report = await api.importLines([session]);
      if (report.accepted + report.duplicate === 1) accepted.add(session.external_id);
    }
    for (;;) await publishNewFlows(api);
  } catch (broken) {
    if (!isBrokenConnection(broken)) throw broken;
  }
}

async function publishNewFlows(api: ApiClient): Promise<void> {
  const pending = await api.get<{ id: string }[]>('/api/v1/flow-proposals?status=pending&type=new_flow&limit=5');
  for (const { id } of pending) await api.post(`/api/v1/flow-proposals/${id}/review`, { action: 'approve' });
  await new Promise((wake) => setTimeout(wake, 20));
}

/** `fetch` throws a TypeError when the other side is gone. */
const isBrokenConnection = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'SyntaxError');

async function sendAgain(api: ApiClient, sent: readonly { external_id: string }[], accepted: Set<string>): Promise<void> {
  const report = await api.importLines(sent);
  if (report.refused.length > 0) throw new Error(`refused ${JSON.stringify(report.refused)}`);
  if (report.duplicate < accepted.size)
    throw new Error(`${accepted.size} sessions were answered for, only ${report.duplicate} were still there`);
}
