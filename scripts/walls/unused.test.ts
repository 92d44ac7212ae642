import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { plantTree } from './planted-tree.ts';

/** A server whose entry uses one of two exports, beside a file that nothing imports. */
const PLANTS = {
  'server/src/main.ts': "import { used } from './flows/flow.ts';\nused();\n",
  'server/src/flows/flow.ts': 'export const used = (): number => 1;\nexport const unusedExport = 2;\n',
  'server/src/flows/forgotten.ts': 'export const forgotten = 3;\n',
};

describe('what nobody uses', () => {
  let tree: { root: string; remove: () => void };
  let report: string;
  beforeAll(async () => {
    tree = plantTree(PLANTS);
    const args = [commandOf('knip'), '--no-progress', '--workspace', 'server'];
    report = (await runProgram(process.execPath, args, { cwd: tree.root, capture: true })).output;
  });
  afterAll(() => tree.remove());

  it.each([
    ['a file', 'server/src/flows/forgotten.ts'],
    ['an export', 'unusedExport'],
    ['a dependency', 'pg-boss'],
  ])('%s is found', (_, name) => {
    expect(report).toContain(name);
  });

  it('and what is used is left alone', () => {
    expect(report).not.toMatch(/\bused\b.*flow\.ts/);
  });
});
