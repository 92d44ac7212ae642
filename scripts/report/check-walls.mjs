import { ROOT } from '../setup/project.mjs';
import { findClockAndChance } from '../walls/clock-and-chance.mjs';
import { findBadNames } from '../walls/file-names.mjs';
import { findForbiddenImports } from '../walls/imports.mjs';
import { findBrokenLinks } from '../walls/links.mjs';
import { findRegistryAddresses } from '../walls/lock-file.mjs';
import { findMachinePaths } from '../walls/machine-paths.mjs';
import { findUnstatedReasons } from '../walls/stated-reasons.mjs';
import { sumOf, tallyOfCheck } from './stages.mjs';

const WALLS = [
  ['imports', async (root) => (await findForbiddenImports(root)).map(({ rule, from, to }) => `${from} → ${to} (${rule})`)],
  ['clock and chance', findClockAndChance],
  ['names', findBadNames],
  ['stated reasons', findUnstatedReasons],
  ['machine paths', findMachinePaths],
  ['links', findBrokenLinks],
  ['lock file', findRegistryAddresses],
];

/** Looks at the whole tree for breaches of the walls that neither the compiler nor the linter holds. */
export async function checkWalls() {
  const tallies = [];
  for (const [name, find] of WALLS) tallies.push(tallyOfCheck((await find(ROOT)).map((breach) => `${name}: ${breach}`)));
  const sum = sumOf(tallies);
  for (const breach of sum.failed) console.log(breach);
  return sum;
}
