import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { ApiClient } from '../driver/api-client.ts';
import { endProgram, runCli, spawnProgram } from '../driver/programs.ts';
import { findFreePort, type ProductOptions, type RunningProduct, removeData, startProduct } from '../driver/running-product.ts';
import { practiceSessions } from './practice-sessions.ts';
import { type Struck, Work } from './work.ts';

/** What a crash scenario leaves behind for judgement. */
export interface Aftermath {
  api: ApiClient;
  /** External ids of every session that an import had answered for before some crash. */
  accepted: ReadonlySet<string>;
  /** Every session that was ever sent. */
  sent: readonly { external_id: string }[];
  /** What each kill struck. */
  struck: readonly Struck[];
  stop(): Promise<void>;
}

const CHUNK = 12;
const TARGETS: readonly Struck[] = ['import', 'analysis', 'review', 'import'];

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
  const struck: Struck[] = [];
  const api = new ApiClient(running.product.url, api_key);
  for (let kill = 0; kill < options.kills; kill += 1) {
    if (!options.databaseUrl) await oneAnalysed(api);
    const work = new Work(api, sent.slice(kill * CHUNK, (kill + 1) * CHUNK), accepted);
    const broken = await begin(work, TARGETS[kill % TARGETS.length] ?? 'import', options.random);
    await new Promise((wake) => setTimeout(wake, options.random() * 60));
    struck.push(work.at);
    await killAll(running);
    await broken.over;
    running = await start(again);
  }
  await sendAgain(api, sent, accepted);
  return { api, accepted, sent, struck, stop: () => endAll(running, 'SIGTERM').then(() => removeData(running.product)) };
}

/**
 * Until an analysis has ended since the start, or none is due. The oldest session is the first to be analysed after every start:
 * struck again and again, it would come to wait for minutes between its tries. (On PostgreSQL the dead worker's lease sees to that.)
 */
async function oneAnalysed(api: ApiClient): Promise<void> {
  const status = () => api.get<{ pending: number; analyzing: number; analyzed: number }>('/api/v1/flywheel/status');
  const { analyzed } = await status();
  for (let now = await status(); now.analyzed === analyzed && now.pending + now.analyzing > 0; now = await status())
    await new Promise((wake) => setTimeout(wake, 20));
}

/** Begins the work and gives its end, once it does what the kill is meant for. */
async function begin(work: Work, target: Struck, random: () => number): Promise<{ over: Promise<void> }> {
  const over = work.goOn({ atATime: target === 'import' ? 1 : CHUNK, then: target === 'review' ? 'review' : 'watch' });
  if (target === 'analysis' || target === 'review') await work.reach(target);
  else await work.importing(1 + Math.floor(random() * (CHUNK - 2)));
  return { over };
}

interface Running {
  product: RunningProduct;
  worker: ChildProcessWithoutNullStreams | null;
}

async function start(options: ProductOptions): Promise<Running> {
  const product = await startProduct(options);
  return { product, worker: options.databaseUrl ? spawnProgram('worker', product.env) : null };
}

const killAll = (running: Running): Promise<void> => endAll(running, 'SIGKILL');

async function endAll({ product, worker }: Running, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await Promise.all([endProgram(product.server, signal), worker ? endProgram(worker, signal) : undefined]);
}

async function sendAgain(api: ApiClient, sent: readonly { external_id: string }[], accepted: Set<string>): Promise<void> {
  const report = await api.importLines(sent);
  if (report.refused.length > 0) throw new Error(`refused ${JSON.stringify(report.refused)}`);
  if (report.duplicate < accepted.size)
    throw new Error(`${accepted.size} sessions were answered for, only ${report.duplicate} were still there`);
}
