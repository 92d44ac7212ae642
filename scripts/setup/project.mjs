import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The project's root folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Where set-up keeps its stamps and the test runs their reports; safe to delete. */
export const CACHE = join(ROOT, '.cache');

/** The workspaces in the order they depend on each other. */
export const WORKSPACES = ['core', 'engine', 'server', 'web'];

const require = createRequire(import.meta.url);

/** The script of a package's command, to be run with this Node: works alike on every system, with no shell between. */
export function commandOf(packageName, command = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`, { paths: [ROOT, join(ROOT, 'web')] });
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}
