import { join } from 'node:path';
import { CACHE, commandOf } from '../setup/project.mjs';
import { runCheck } from './run-check.mjs';
import { sumOf } from './stages.mjs';

const PROJECTS = [
  'core/tsconfig.json',
  'core/tsconfig.test.json',
  'engine/tsconfig.json',
  'engine/tsconfig.test.json',
  'server/tsconfig.json',
  'web/tsconfig.test.json',
  'tsconfig.json',
];
const AT_ONCE = 2;

/** Type-checks every workspace, its tests too; incremental, so that a second run costs little. */
export async function checkTypes() {
  const waiting = [...PROJECTS];
  const tallies = [];
  const work = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) tallies.push(await checkProject(project));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sumOf(tallies);
}

function checkProject(project) {
  const buildInfo = join(CACHE, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return runCheck(`types of ${project}`, [commandOf('typescript', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', buildInfo]);
}
