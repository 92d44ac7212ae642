import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { type Plants, plantTree } from './planted-tree.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const BRANCHES = lines(11, (index) => `  if (n === ${index}) return ${index * 2};`);

/** What each rule of the house style must catch: the rule, where it is planted, and the breach. */
const PLANTED: ReadonlyArray<readonly [rule: string, path: string, text: string]> = [
  ['noExcessiveLinesPerFile', 'core/src/flows/long-file.ts', lines(201, (index) => `export const value${index} = ${index};`)],
  [
    'noExcessiveLinesPerFunction',
    'core/src/flows/long-function.ts',
    `export function long(out: number[]): void {\n${lines(41, (i) => `  out.push(${i});`)}\n}`,
  ],
  [
    'noExcessiveCognitiveComplexity',
    'core/src/flows/tangled.ts',
    `export function tangled(n: number): number {\n${BRANCHES}\n  return 0;\n}`,
  ],
  ['useMaxParams', 'core/src/flows/many.ts', 'export const many = (a: number, b: number, c: number, d: number): number => a + b + c + d;'],
  ['noExplicitAny', 'core/src/flows/any-thing.ts', 'export const read = (value: any): string => value.name;'],
  ['noNonNullAssertion', 'core/src/flows/surely.ts', 'export const first = (list: string[]): string => list[0]!;'],
  ['noDefaultExport', 'core/src/flows/nameless.ts', 'export default 1;'],
  ['useFilenamingConvention', 'core/src/flows/CamelCase.ts', 'export const one = 1;'],
  ['useImportExtensions', 'core/src/flows/bare.ts', "import { one } from './one';\nexport const two = one + one;"],
  ['noBarrelFile', 'core/src/flows/barrel.ts', "export { one } from './one.ts';"],
  ['noConsole', 'server/src/flows/loud.ts', "console.log('here');\nexport const one = 1;"],
  ['noUnusedImports', 'server/src/flows/unused.ts', "import { two } from './one.ts';\nexport const one = 1;"],
  ['noNestedTernary', 'core/src/flows/nested.ts', 'export const sign = (n: number): number => (n > 0 ? 1 : n < 0 ? -1 : 0);'],
  ['noFocusedTests', 'core/src/flows/focused.test.ts', "import { it } from 'vitest';\nit.only('alone', () => {});"],
];

/** The same limits kept to the line. */
const SOUND: Plants = {
  'core/src/flows/index.ts': "export { one } from './one.ts';\n",
  'core/src/flows/one.ts': `${lines(200, (index) => `export const value${index} = ${index};`)}`,
  'core/src/flows/full-function.ts': `export function full(out: number[]): void {\n${lines(38, (i) => `  out.push(${i});`)}\n}`,
  'core/src/flows/three.ts': 'export const three = (a: number, b: number, c: number): number => a + b + c;',
  'core/src/flows/long.test.ts': `import { it } from 'vitest';\nit('is long', () => {\n${lines(60, (i) => `  value(${i});`)}\n});\nfunction value(_n: number): void {}`,
  'web/src/ui/tokens.css': "@import 'tailwindcss';\n@theme {\n  --color-surface: white;\n}\n.card {\n  @apply flex;\n}\n",
};

type Report = { diagnostics: ReadonlyArray<{ category: string; location: { path: string | { file: string } } }> };

async function lint(plants: Plants): Promise<{ breaches: string[]; remove: () => void }> {
  const { root, remove } = plantTree(plants);
  const args = [commandOf('@biomejs/biome', 'biome'), 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { output } = await runProgram(process.execPath, args, { cwd: root, capture: true });
  const json = output.slice(output.indexOf('{"'), output.lastIndexOf('}') + 1);
  const report = JSON.parse(json) as Report; // the shape of Biome's own report
  const breaches = report.diagnostics.map(({ category, location }) => `${category.split('/').at(-1)} ${pathOf(location.path)}`);
  return { breaches, remove };
}

const pathOf = (path: string | { file: string }): string => (typeof path === 'string' ? path : path.file).replace(/^\.\//, '');

describe('the house style', () => {
  const trees: Array<{ breaches: string[]; remove: () => void }> = [];
  beforeAll(async () => {
    trees.push(await lint(SOUND), await lint({ ...SOUND, ...Object.fromEntries(PLANTED.map(([, path, text]) => [path, `${text}\n`])) }));
  });
  afterAll(() => {
    for (const tree of trees) tree.remove();
  });

  it('lets pass what keeps to the line', () => {
    expect(trees[0]?.breaches).toEqual([]);
  });

  it.each(PLANTED)('%s catches %s', (rule, path) => {
    expect(trees[1]?.breaches).toContain(`${rule} ${path}`);
  });
});
