import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findLines } from './project-files.mjs';

const ADDRESS = /"resolved":\s*"https?:|^\s*(@[\w-]+:)?registry\s*=/;

/** Download addresses recorded in the lock file or in .npmrc: each reader's npm knows its own registry. */
export function findRegistryAddresses(root) {
  const paths = ['package-lock.json', '.npmrc'].filter((path) => existsSync(join(root, path)));
  return findLines({ root, paths, pattern: ADDRESS });
}
