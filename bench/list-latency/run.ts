/**
 * Does the review queue stay quick while the flywheel turns? Starts the built product on an empty embedded database (or on
 * DATABASE_URL), and measures GET /api/v1/flow-proposals idle and while sessions are analysed, in the same run; prints p50,
 * p95 and the longest of both in milliseconds, and the ratio.
 *
 *   npm run bench:list-latency [-- --calls 200]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ApiClient } from '../../e2e/driver/api-client.ts';
import { endProgram, runCli, spawnProgram } from '../../e2e/driver/programs.ts';
import { type RunningProduct, removeData, startProduct } from '../../e2e/driver/running-product.ts';
import { waitUntilAnalysed } from '../../e2e/driver/wait-until-analysed.ts';

const TIMEOUT_SECONDS = 600;
const PAUSE_MS = 10;
const { values: asked } = parseArgs({ options: { calls: { type: 'string', default: '200' } } });

const databaseUrl = process.env.DATABASE_URL;
const product = await startProduct({ env: { RATE_LIMIT: 'off' }, ...(databaseUrl ? { databaseUrl } : {}) });
const worker = databaseUrl ? spawnProgram('worker', product.env) : null;
try {
  await measure(product);
} finally {
  await product.stop();
  if (worker) await endProgram(worker, 'SIGTERM');
  await removeData(product);
}

async function measure(running: RunningProduct): Promise<void> {
  const args = ['accounts', 'create', '--name', 'Latency', '--owner-email', 'owner@example.test', '--json'];
  const { api_key } = JSON.parse(await runCli(running, args)) as { api_key: string }; // the command's own answer
  const api = new ApiClient(running.url, api_key);
  await api.importLines(sessionsOf('sessions-1'));
  await waitUntilAnalysed(api, TIMEOUT_SECONDS);
  await timeCalls(api, 20); // what is needed once is not measured
  const idle = figuresOf(await timeCalls(api, Number(asked.calls)));
  await api.importLines(sessionsOf('sessions-2'));
  const busyTimes = await timeUntil(api, waitUntilAnalysed(api, TIMEOUT_SECONDS));
  const busy = figuresOf(busyTimes);
  console.log(`idle (${asked.calls} calls): ${JSON.stringify(idle)}`);
  console.log(`while analysing (${busyTimes.length} calls): ${JSON.stringify(busy)}`);
  const ratio = (name: 'p50' | 'p95' | 'max') => (busy[name] / idle[name]).toFixed(2);
  console.log(`ratio: p50 ${ratio('p50')}, p95 ${ratio('p95')}, max ${ratio('max')}`);
}

function sessionsOf(file: string): object[] {
  const lines = readFileSync(join(import.meta.dirname, `../../scripts/sample-data/${file}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as object); // our own file, one object a line
}

async function timeCall(api: ApiClient): Promise<number> {
  const begun = performance.now();
  await api.get('/api/v1/flow-proposals');
  const took = performance.now() - begun;
  await setTimeout(PAUSE_MS);
  return took;
}

async function timeCalls(api: ApiClient, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await timeCall(api));
  return times;
}

async function timeUntil(api: ApiClient, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { done: false };
  const ended = work.finally(() => {
    state.done = true;
  });
  while (!state.done) times.push(await timeCall(api));
  await ended;
  return times;
}

function figuresOf(times: readonly number[]): { p50: number; p95: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
