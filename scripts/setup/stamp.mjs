import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './project.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.cache']);

/** One hash over the names and contents of these files and folders (relative to `root`); what is absent counts as absent. */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether a stamp file holds this hash. */
export function isStamped(stampPath, hash) {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === hash;
}

/** Writes a stamp, or with no hash takes it away. */
export function writeStamp(stampPath, hash) {
  if (hash === undefined) return rmSync(stampPath, { force: true });
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, hash);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = entriesOf(path);
  if (entries === null) return [path];
  return entries.filter((entry) => !SKIPPED.has(entry)).flatMap((entry) => filesIn(join(path, entry)));
}

function entriesOf(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
