import { findLines, isTest, projectFiles } from './project-files.mjs';

const TEXT = /\.(ts|tsx|mjs|cjs|js|json|md|css|html|sql|sh|yml|yaml)$|^\.ci\/run$/;
const MACHINE_PATH = /(?<![\w.:~-])\/(work|tmp|root|home|Users)\/|\b[A-Z]:\\Users\\/;

/** What is data, not speech: texts as people write them, paths of their machines included. */
const DATA = ['scripts/sample-data/', 'engine/evals/redaction/'];

/** Paths of one person's machine in what everybody gets; tests and data may speak of them. */
export function findMachinePaths(root) {
  const paths = projectFiles(root).filter((path) => TEXT.test(path) && !isTest(path) && !DATA.some((room) => path.startsWith(room)));
  const own = 'scripts/walls/machine-paths.mjs';
  return findLines({ root, paths: paths.filter((path) => path !== own), pattern: MACHINE_PATH });
}
