import { afterEach, describe, expect, it } from 'vitest';
import { findClockAndChance } from './clock-and-chance.mjs';
import { findBadNames } from './file-names.mjs';
import { findBrokenLinks } from './links.mjs';
import { findRegistryAddresses } from './lock-file.mjs';
import { findMachinePaths } from './machine-paths.mjs';
import { type Plants, plantTree } from './planted-tree.ts';
import { findUnstatedReasons } from './stated-reasons.mjs';

const trees: Array<{ remove: () => void }> = [];
const treeWith = (plants: Plants): string => {
  const tree = plantTree(plants);
  trees.push(tree);
  return tree.root;
};

afterEach(() => {
  for (const tree of trees.splice(0)) tree.remove();
});

describe('clock and chance', () => {
  it.each(['Date.now()', 'new Date()', 'new Date', 'Math.random()', 'Date()'])('%s in core or engine is found', (call) => {
    const root = treeWith({
      'core/src/flows/planted.ts': `export const value = ${call};\n`,
      'engine/src/planted.ts': `const x = ${call};\n`,
    });
    expect(findClockAndChance(root)).toHaveLength(2);
  });

  it('lets pass a time that came in, a test, and the server', () => {
    const root = treeWith({
      'core/src/flows/sound.ts': 'export const at = (ms: number): Date => new Date(ms);\n// never Date.now()\n',
      'core/src/flows/sound.test.ts': 'Date.now();\n',
      'server/src/clock.ts': 'export const now = (): number => Date.now();\n',
    });
    expect(findClockAndChance(root)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'server/src/flows/utils.ts',
    'web/src/helpers/one.ts',
    'core/src/flows/flow-manager.ts',
    'server/src/flows/flow.service.ts',
    'core/src/common/index.ts',
    'server/src/flows/flow.controller.ts',
  ])('%s is found', (path) => {
    expect(findBadNames(treeWith({ [path]: 'export {};\n' })).join()).toContain(path);
  });

  it('lets pass plain nouns, verbs and the closed suffixes', () => {
    const paths = [
      'core/src/flows/flows.contract.ts',
      'server/src/flows/flow.store.ts',
      'server/src/flows/based-on.ts',
      'web/src/vite-env.d.ts',
    ];
    expect(findBadNames(treeWith(Object.fromEntries(paths.map((path) => [path, 'export {};\n']))))).toEqual([]);
  });
});

describe('machine paths', () => {
  it.each(['/home/alice/flowpilot', '/tmp/flows', '/Users/alice/x', '/root/.npmrc'])('%s is found in code and in docs', (path) => {
    const root = treeWith({ 'docs/planted.md': `See ${path}\n`, 'server/src/planted.ts': `export const at = '${path}';\n` });
    expect(findMachinePaths(root)).toHaveLength(2);
  });

  it('lets pass relative paths, addresses and tests', () => {
    const text = "const a = './home/page.ts'; const b = 'https://example.test/home/page';\n";
    expect(findMachinePaths(treeWith({ 'web/src/sound.ts': text, 'web/src/x.test.ts': "'/tmp/x';\n" }))).toEqual([]);
  });
});

describe('links in documents', () => {
  it('that lead nowhere are found, pictures too', () => {
    const root = treeWith({ 'docs/planted.md': 'See [there](nowhere.md) and ![it](images/none.png).\n' });
    expect(findBrokenLinks(root)).toEqual(['docs/planted.md: nowhere.md is not there', 'docs/planted.md: images/none.png is not there']);
  });

  it('may lead to files, folders, headings and addresses', () => {
    const text = '[a](sound.md#part) [b](../core) [c](https://example.test/x) [d](#here)\n';
    expect(findBrokenLinks(treeWith({ 'docs/sound.md': text }))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('holds no download addresses', () => {
    const root = treeWith({ 'package-lock.json': '{\n"resolved": "https://registry.example.test/zod.tgz"\n}\n' });
    expect(findRegistryAddresses(root)).toHaveLength(1);
  });

  it('may link to the workspaces', () => {
    expect(findRegistryAddresses(treeWith({ 'package-lock.json': '{\n"resolved": "core"\n}\n' }))).toEqual([]);
  });
});

describe('stated reasons', () => {
  it.each([
    ['a cast', 'const x: unknown = 1;\nexport const n = x as number;\n'],
    ['a function', 'export function silent(): void {}\n'],
    ['an arrow function', 'export const silent = (): number => 1;\n'],
    ['a component', 'export function Silent() {\n  return null;\n}\n'],
  ])('%s without its words is found', (_, text) => {
    expect(findUnstatedReasons(treeWith({ 'web/src/flows/planted.tsx': text }))).toHaveLength(1);
  });

  it('lets pass what says why, `as const`, renamed imports and tests', () => {
    const text = [
      "import { a as b } from './a.ts';",
      'const x: unknown = b;',
      'export const n = x as number; // it was a number when it left',
      "export const KINDS = ['a'] as const;",
      'export type Kind = (typeof KINDS)[number];',
      '/** Gives one. */',
      'export const one = (): number => 1;',
    ].join('\n');
    expect(
      findUnstatedReasons(treeWith({ 'core/src/flows/sound.ts': text, 'core/src/flows/x.test.ts': 'export function t() {}\n' })),
    ).toEqual([]);
  });
});
