import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../setup/project.mjs';

/**
 * Runs stages one after another, each a name and work that gives a tally, whatever became of those before; prints a summary,
 * keeps the sum as a report named `name` for `.ci/run`, and gives the exit code.
 */
export async function runStages(name, stages) {
  const results = [];
  for (const [stage, work] of stages) results.push(await runStage(stage, work));
  const sum = sumOf(results.map(({ tally }) => tally));
  writeReport(name, sum);
  printSummary(results, sum);
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

async function runStage(stage, work) {
  const startedAt = Date.now();
  console.log(`\n── ${stage}`);
  const tally = await work().catch((error) => tallyOfCheck([`${stage}: ${error.stack ?? error}`]));
  return { stage, tally, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

function writeReport(name, sum) {
  const folder = join(CACHE, 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(sum, null, 2));
}

function printSummary(results, sum) {
  console.log('\n── summary');
  for (const { stage, tally, seconds } of results) {
    console.log(`${tally.failed.length > 0 ? 'FAILED' : 'ok    '}  ${stage.padEnd(12)} ${countsOf(tally).padEnd(42)} ${seconds} s`);
  }
  for (const { name, reason } of sum.skipped) console.log(`skipped: ${name} (${reason})`);
  for (const failure of sum.failed) console.log(`failed: ${failure.split('\n')[0]}`);
  console.log(`\n${countsOf(sum)}`);
}
