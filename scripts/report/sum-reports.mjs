import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../setup/project.mjs';
import { countsOf, sumOf } from './stages.mjs';

/** Adds up the reports named on the command line and ends with one plain line; a report that is missing is a failure. */
const tallies = process.argv.slice(2).map((name) => {
  const file = join(CACHE, 'reports', `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { passed: 0, failed: [`${name} ended without a report`], skipped: [] };
});
const sum = sumOf(tallies);
for (const { name, reason } of sum.skipped) console.log(`skipped: ${name} (${reason})`);
for (const failure of sum.failed) console.log(`failed: ${failure.split('\n')[0]}`);
console.log(countsOf(sum));
process.exitCode = sum.failed.length === 0 ? 0 : 1;
