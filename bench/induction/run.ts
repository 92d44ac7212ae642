/**
 * How well does the running product learn? Starts it on an empty embedded database (or on DATABASE_URL), goes through the
 * protocol over HTTP for batches of 1 and of 25, three seeds each, and prints the scorer's figures: every run and the median.
 *
 *   npm run bench:induction [-- --batches 25 --seeds 1]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from '../../e2e/driver/api-client.ts';
import { type RunningProduct, removeData, runCli, startProduct } from '../../e2e/driver/running-product.ts';
import { waitUntilAnalysed } from '../../e2e/driver/wait-until-analysed.ts';
import { collectRun } from './collect-run.ts';
import { missingPath, PATHS, readProtocol, shuffled } from './protocol.ts';
import { publishEverything } from './publish-everything.ts';

type Figures = Record<string, number | Record<string, number>>;
const { values: asked } = parseArgs({ options: { batches: { type: 'string', default: '1,25' }, seeds: { type: 'string', default: '3' } } });

const missing = missingPath();
if (missing) {
  console.log(`bench:induction is skipped: ${missing} is not there`);
} else {
  await runAll();
}

async function runAll(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  const product = await startProduct({ env: { RATE_LIMIT: 'off' }, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    for (const batch of asked.batches.split(',').map(Number)) {
      const runs: Figures[] = [];
      for (let seed = 1; seed <= Number(asked.seeds); seed += 1) runs.push(await runOnce(product, batch, seed));
      print(`b = ${batch}, median of ${runs.length}`, medianOf(runs));
    }
  } finally {
    await product.stop();
    if (!databaseUrl) await removeData(product);
  }
}

async function runOnce(product: RunningProduct, batch: number, seed: number): Promise<Figures> {
  const startedAt = performance.now();
  const created = JSON.parse(
    await runCli(product, [
      'accounts',
      'create',
      '--name',
      `Induction ${batch}/${seed}`,
      '--owner-email',
      `owner-${batch}-${seed}-${Date.now()}@example.test`,
      '--json',
    ]),
  ) as { api_key: string }; // the command's own answer
  const api = new ApiClient(product.url, created.api_key);
  const { shown, heldOut } = readProtocol();
  const order = shuffled(shown, seed);
  let conflicts = 0;
  for (let at = 0; at < order.length; at += batch) {
    const report = await api.importLines(order.slice(at, at + batch));
    if (report.refused.length > 0) throw new Error(`import refused ${JSON.stringify(report.refused)}`);
    const status = await waitUntilAnalysed(api, 300);
    if (status.failed > 0) throw new Error(`${status.failed} analyses failed`);
    conflicts += (await publishEverything(api)).conflicts;
  }
  const figures = {
    ...score(await collectRun(api, shown, heldOut)),
    merge_conflicts: conflicts,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
  print(`b = ${batch}, seed ${seed}`, figures);
  return figures;
}

function score(run: unknown): Figures {
  const file = join(mkdtempSync(join(tmpdir(), 'induction-')), 'run.json');
  writeFileSync(file, JSON.stringify(run));
  return JSON.parse(
    execFileSync(process.execPath, [PATHS.scorer, '--flows', PATHS.flows, '--sessions', PATHS.sessions, '--run', file], {
      encoding: 'utf8',
    }),
  ) as Figures; // the scorer's format
}

function medianOf(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}).filter((name) => typeof runs[0]?.[name] === 'number');
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => Number(run[name])))]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(title: string, figures: Figures): void {
  console.log(`${title}: ${JSON.stringify(figures)}`);
}
