import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE, commandOf, ROOT } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { countsOf, runStages, sumOf } from './stages.mjs';

const ONE_OK = { passed: 1, failed: [], skipped: [] };

describe('a run in stages', () => {
  const report = join(CACHE, 'reports/stages-proof.json');
  afterAll(() => rmSync(report, { force: true }));

  it('goes on after a stage that failed or broke, and fails as a whole', async () => {
    const printed: string[] = [];
    const stages = [
      ['breaks', () => Promise.reject(new Error('broken'))],
      ['fails', async () => ({ passed: 0, failed: ['a fault'], skipped: [] })],
      ['holds', async () => ONE_OK],
    ];
    const code = await runStages('stages-proof', stages, { print: (line: string) => printed.push(line) });
    expect(code).toBe(1);
    expect(printed.at(-1)).toContain('1 passed, 2 failed, 0 skipped');
    expect(JSON.parse(readFileSync(report, 'utf8')).failed).toHaveLength(2);
  });

  it('succeeds when every stage held', async () => {
    expect(await runStages('stages-proof', [['holds', async () => ONE_OK]], { print: () => {} })).toBe(0);
  });

  it('adds up to one plain line', () => {
    const skipped = [{ name: 'a test', reason: 'no data here' }];
    expect(countsOf(sumOf([ONE_OK, { passed: 2, failed: ['x'], skipped }]))).toBe('3 passed, 1 failed, 1 skipped');
  });
});

describe('the tally of the suites', () => {
  const folder = mkdtempSync(join(tmpdir(), 'flowpilot-tally-'));
  let tally: { passed: number; failed: string[]; skipped: Array<{ name: string; reason: string }> };
  beforeAll(async () => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'));
    const tests = [
      "it('holds', () => {});",
      "it('fails', () => { throw new Error('no'); });",
      "it('waits', ({ skip }) => skip('no data here'));",
    ];
    writeFileSync(join(folder, 'some.test.mjs'), `import { it } from 'vitest';\n${tests.join('\n')}\n`);
    writeFileSync(join(folder, 'broken.test.mjs'), "import './nowhere.mjs';\n");
    const file = join(folder, 'tally.json');
    const args = [commandOf('vitest'), 'run', '--root', folder, `--reporter=${join(ROOT, 'scripts/report/tally-reporter.mjs')}`];
    await runProgram(process.execPath, args, { cwd: folder, capture: true, env: { ...process.env, TALLY_FILE: file } });
    tally = JSON.parse(readFileSync(file, 'utf8'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('counts what passed', () => {
    expect(tally.passed).toBe(1);
  });

  it('names what failed, a file that could not be loaded too', () => {
    expect([...tally.failed].sort()).toEqual(['broken.test.mjs could not be loaded', 'some.test.mjs > fails']);
  });

  it('says why a test was skipped', () => {
    expect(tally.skipped).toEqual([{ name: 'some.test.mjs > waits', reason: 'no data here' }]);
  });
});
