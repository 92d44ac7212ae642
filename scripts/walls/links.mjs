import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from './project-files.mjs';

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g;

/** Links and pictures in our documents that lead to no file. */
export function findBrokenLinks(root) {
  const documents = projectFiles(root).filter((path) => path.endsWith('.md'));
  return documents.flatMap((path) => {
    const targets = [...readFileSync(join(root, path), 'utf8').matchAll(LINK)].map(([, target]) => target);
    const broken = targets.filter((target) => !existsSync(join(root, dirname(path), target)));
    return broken.map((target) => `${path}: ${target} is not there`);
  });
}
