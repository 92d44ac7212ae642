import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '../setup/plain-failure.mjs';
import { runProgram } from '../setup/run-program.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: Debian's newest, or the one on the path. */
export function findPostgresPrograms() {
  const folders = [...debianFolders(), ...(process.env.PATH ?? '').split(':')];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found) return found;
  throw new PlainFailure(
    `PostgreSQL is not installed (looked in ${DEBIAN} and on the path). On Debian: apt-get install postgresql. Or name a server: TEST_DATABASE_URL=postgres://…`,
  );
}

/** The user to run PostgreSQL as, for it refuses root: `postgres` or `nobody` when we are root, else ourselves. */
export async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new PlainFailure('PostgreSQL refuses to run as root, and there is no user postgres or nobody. Run this as another user.');
}

function debianFolders() {
  if (!existsSync(DEBIAN)) return [];
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN, version, 'bin'));
}

async function idOf(flag, name) {
  const { code, output } = await runProgram('id', [flag, name], { capture: true });
  return code === 0 ? Number(output.trim()) : null;
}
