import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, WORKSPACES } from '../setup/project.mjs';

/** Files by their path, to be planted in a tree. */
export type Plants = Readonly<Record<string, string>>;

/**
 * A small copy of the project's frame in a temporary folder: the real package.json and tsconfig files and the real packages,
 * but only the planted files as sources. `using` takes it away again.
 */
export function plantTree(plants: Plants): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'flowpilot-walls-'));
  for (const file of ['package.json', 'tsconfig.base.json', 'tsconfig.json', 'biome.json', 'knip.json', '.gitignore']) copy(root, file);
  for (const workspace of WORKSPACES) {
    copy(root, `${workspace}/package.json`);
    copy(root, `${workspace}/tsconfig.json`);
  }
  linkPackages(root);
  for (const [path, text] of Object.entries(plants)) write(join(root, path), text);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function copy(root: string, file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  cpSync(join(ROOT, file), join(root, file));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Each package is a link to the installed one, save our own: those lead to the planted workspaces. */
function linkPackages(root: string): void {
  const packages = ['zod', 'fastify', 'react', 'vitest', 'esbuild', 'typescript', 'drizzle-orm', 'fast-check', '@types/node'];
  const links = [
    ...packages.map((name) => [join(ROOT, 'node_modules', name), join(root, 'node_modules', name)] as const),
    ...WORKSPACES.map((name) => [join(root, name), join(root, 'node_modules/@flowpilot', name)] as const),
  ];
  for (const [target, link] of links) {
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link);
  }
}
