import { basename } from 'node:path';
import { projectFiles } from './project-files.mjs';

const EMPTY_WORDS = /(^|[/.-])(utils?|helpers?|misc|common|manager|service|base|general)([/.-]|$)/;
const ROLES = new Set(['contract', 'table', 'store', 'routes', 'job', 'test', 'config', 'd']);

/** Files and folders whose name explains nothing, and suffixes outside the closed set of roles. */
export function findBadNames(root) {
  const sources = projectFiles(root).filter((path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path));
  const empty = sources.filter((path) => EMPTY_WORDS.test(path)).map((path) => `${path}: the name explains nothing`);
  const odd = sources.flatMap((path) => oddRoles(path).map((role) => `${path}: .${role} is not one of our suffixes`));
  return [...empty, ...odd];
}

function oddRoles(path) {
  const roles = basename(path).replace(/^\./, '').split('.').slice(1, -1);
  return roles.filter((role) => !ROLES.has(role));
}
