import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../setup/project.mjs';

const IMPURE = [
  ["await fetch('https://example.test');", 'fetch'],
  ['process.exit(1);', 'process'],
  ["import { readFileSync } from 'node:fs';\nreadFileSync('/etc/passwd');", 'node:fs'],
  ['setTimeout(() => {}, 1);', 'setTimeout'],
  ["console.log('here');", 'console'],
  ['document.title;', 'document'],
  ["Buffer.from('here');", 'Buffer'],
] as const;

/**
 * What the real configuration of a workspace says of each text, were it a file there. The workspace's own sources are in the
 * program too, so that a package that drags in Node's types would be noticed.
 */
function compile(workspace: string, texts: readonly string[]): string[][] {
  const folder = join(ROOT, workspace);
  const read = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const config = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
  const planted = new Map(texts.map((text, index) => [join(folder, `src/planted-${index}.ts`), `${text}\nexport {};\n`]));
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => planted.has(path) || fileExists(path);
  host.getSourceFile = (path, target) => {
    const text = planted.get(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...config.fileNames, ...planted.keys()], config.options, host);
  return [...planted.keys()].map((path) => faultsOf(program, path));
}

function faultsOf(program: ts.Program, path: string): string[] {
  const faults = program.getSemanticDiagnostics(program.getSourceFile(path));
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe.each(['core', 'engine'])('%s compiles without a world around it', (workspace) => {
  let faults: string[][];
  beforeAll(() => {
    faults = compile(workspace, [...IMPURE.map(([text]) => text), 'export const sum = [1, 2].reduce((a, b) => a + b, 0);']);
  });

  it.each(IMPURE.map(([, name], index) => ({ name, index })))('$name is a compile error', ({ name, index }) => {
    expect(faults[index]?.join('\n')).toMatch(new RegExp(`Cannot find (name|module) '${name}'`));
  });

  it('and plain computation is none', () => {
    expect(faults.at(-1)).toEqual([]);
  });
});
