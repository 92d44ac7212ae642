import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's root folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Where set-up keeps its stamps and the test runs their reports; safe to delete. */
export const CACHE = join(ROOT, '.cache');

/** The workspaces in the order they depend on each other. */
export const WORKSPACES = ['core', 'engine', 'server', 'web'];

/** The script of a package's command, to be run with this Node: works alike on every system, with no shell between. */
export function commandOf(packageName, command = packageName) {
  const folders = ['.', ...WORKSPACES].map((workspace) => join(ROOT, workspace, 'node_modules', packageName));
  const folder = folders.find((candidate) => existsSync(join(candidate, 'package.json')));
  if (folder === undefined) throw new Error(`${packageName} is not installed`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
