import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, commandOf, ROOT } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';

const REPORTER = join(ROOT, 'scripts/report/tally-reporter.mjs');

/** Runs vitest with these arguments and gives its tally; a run that ends badly without saying so counts as a failure. */
export async function runSuites({ name, args, env = process.env }) {
  const outputFile = join(CACHE, 'reports', `${name}-suites.json`);
  rmSync(outputFile, { force: true });
  const reporters = ['--reporter=default', `--reporter=${REPORTER}`];
  const { code } = await runProgram(process.execPath, [commandOf('vitest'), 'run', ...reporters, ...args], {
    cwd: ROOT,
    env: { ...env, TALLY_FILE: outputFile },
  });
  if (!existsSync(outputFile)) return { passed: 0, failed: [`vitest ended with ${code} and left no report`], skipped: [] };
  const tally = JSON.parse(readFileSync(outputFile, 'utf8'));
  const silent = code !== 0 && tally.failed.length === 0;
  return silent ? { ...tally, failed: [`vitest ended with ${code}`] } : tally;
}
