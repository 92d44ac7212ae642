import { findLines, isTest, projectFiles } from './project-files.mjs';

const CLOCK_OR_CHANCE = /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|(?<!new )\bDate\(|\bMath\.random\b|\bperformance\.now\b/;

/** Where core or engine read the clock or roll dice: time and chance come in as arguments, so that the same input gives the same answer. */
export function findClockAndChance(root) {
  const paths = projectFiles(root).filter((path) => /^(core|engine)\/src\/.*\.ts$/.test(path) && !isTest(path));
  return findLines({ root, paths, pattern: CLOCK_OR_CHANCE, skipComments: true });
}
