/**
 * How well does the running product learn? Starts it on an empty embedded database (or on DATABASE_URL) and goes through the
 * protocol over HTTP for batches of 1 and of 25, three seeds each; then learns and publishes the whole set at once. Prints
 * the scorer's figures, every run and the median, and ends with 1 where something falls short of what is wanted.
 *
 *   npm run bench:induction [-- --batches 25 --seeds 1]
 */
import { parseArgs } from 'node:util';
import { endProgram, spawnProgram } from '../../e2e/driver/programs.ts';
import { type RunningProduct, removeData, startProduct } from '../../e2e/driver/running-product.ts';
import { collectRun } from './collect-run.ts';
import { type Figures, medianOf, score, shortfalls } from './figures.ts';
import { learn } from './learn.ts';
import { missingPath, readProtocol, readWholeSet, shuffled } from './protocol.ts';
import { findWholeSetFaults } from './whole-set.ts';

const { values: asked } = parseArgs({ options: { batches: { type: 'string', default: '1,25' }, seeds: { type: 'string', default: '3' } } });

const missing = missingPath();
if (missing) console.log(`bench:induction is skipped: ${missing} is not there`);
else await runAll();

async function runAll(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  const product = await startProduct({ env: { RATE_LIMIT: 'off' }, ...(databaseUrl ? { databaseUrl } : {}) });
  const worker = databaseUrl ? spawnProgram('worker', product.env) : null;
  try {
    for (const batch of asked.batches.split(',').map(Number)) await runBatches(product, batch);
    await runWholeSet(product);
  } finally {
    await product.stop();
    if (worker) await endProgram(worker, 'SIGTERM');
    await removeData(product);
  }
}

async function runBatches(product: RunningProduct, batch: number): Promise<void> {
  const runs: Figures[] = [];
  for (let seed = 1; seed <= Number(asked.seeds); seed += 1) runs.push(await runOnce(product, batch, seed));
  const median = medianOf(runs);
  print(`b = ${batch}, median of ${runs.length}`, median);
  complain(shortfalls(median).map((shortfall) => `b = ${batch}: ${shortfall}`));
}

async function runOnce(product: RunningProduct, batch: number, seed: number): Promise<Figures> {
  const startedAt = performance.now();
  const { shown, heldOut } = readProtocol();
  const learned = await learn(product, shuffled(shown, seed), batch);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const figures = { ...score(await collectRun(learned.api, shown, heldOut)), merge_conflicts: learned.conflicts, seconds };
  print(`b = ${batch}, seed ${seed}`, figures);
  return figures;
}

async function runWholeSet(product: RunningProduct): Promise<void> {
  const all = readWholeSet();
  const learned = await learn(product, all, all.length);
  const { analyzed, skipped, published, conflicts } = learned;
  print(`all ${all.length} at once`, { analyzed, skipped, published, merge_conflicts: conflicts });
  complain(await findWholeSetFaults(learned));
}

function print(title: string, figures: Figures): void {
  console.log(`${title}: ${JSON.stringify(figures)}`);
}

function complain(faults: readonly string[]): void {
  for (const fault of faults) console.log(`falls short: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
