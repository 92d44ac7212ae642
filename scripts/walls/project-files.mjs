import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SKIPPED = new Set(['.git', 'node_modules', 'dist', '.data', '.cache', 'coverage']);
const TEST = /\.test\.tsx?$|(^|\/)tests?\//;

/** Every file that is, or could be, committed, as paths relative to the root; git says which, where there is git. */
export function projectFiles(root) {
  if (!existsSync(join(root, '.git'))) return walk(root).map((path) => relative(root, path));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 2 ** 26 });
  return listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Whether a path belongs to the tests rather than to what they test. */
export function isTest(path) {
  return TEST.test(path);
}

/** Where a pattern is found in these files, as `path:line: text`; a line that is only a comment can be passed over. */
export function findLines({ root, paths, pattern, skipComments = false }) {
  return paths.flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    const found = lines.map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => pattern.test(line));
    return found
      .filter(({ line }) => !(skipComments && /^(\/\/|\*|\/\*)/.test(line)))
      .map(({ line, number }) => `${path}:${number}: ${line.slice(0, 120)}`);
  });
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
