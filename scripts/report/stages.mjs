import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../setup/project.mjs';

/**
 * Runs stages one after another, each a name and work that gives a tally, whatever became of those before; prints a summary,
 * keeps the sum as a report named `name` for `.ci/run`, and gives the exit code.
 */
export async function runStages(name, stages, { print = console.log } = {}) {
  const results = [];
  for (const [stage, work] of stages) results.push(await runStage(stage, work, print));
  const sum = sumOf(results.map(({ tally }) => tally));
  writeReport(name, sum);
  for (const line of summaryOf(results, sum)) print(line);
  return sum.failed.length === 0 ? 0 : 1;
}

/** A tally of one check that either holds or fails with these words. */
export function tallyOfCheck(failures) {
  return { passed: failures.length === 0 ? 1 : 0, failed: failures, skipped: [] };
}

/** The sum of tallies. */
export function sumOf(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** A tally in one line. */
export function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

async function runStage(stage, work, print) {
  const startedAt = Date.now();
  print(`\n── ${stage}`);
  const tally = await work().catch((error) => tallyOfCheck([`${stage}: ${error.stack ?? error}`]));
  return { stage, tally, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

function writeReport(name, sum) {
  const folder = join(CACHE, 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(sum, null, 2));
}

function summaryOf(results, sum) {
  const ofStages = results.map(({ stage, tally, seconds }) => {
    const word = tally.failed.length > 0 ? 'FAILED' : 'ok    ';
    return `${word}  ${stage.padEnd(12)} ${countsOf(tally).padEnd(42)} ${seconds} s`;
  });
  const skipped = sum.skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`);
  const failed = sum.failed.map((failure) => `failed: ${failure.split('\n')[0]}`);
  return ['\n── summary', ...ofStages, ...skipped, ...failed, `\nin all: ${countsOf(sum)}`];
}
