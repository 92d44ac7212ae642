import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { fromPglite } from 'pg-boss';
import type { Database, Db } from '../src/platform/database/database.ts';
import { migrate, migrationsFolder } from '../src/platform/database/migrate.ts';
import { installJobs } from '../src/platform/jobs/boss.ts';

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/flowpilot');

/** A migrated, empty database as a file, made once for each state of the migrations: a test file begins in a fraction of the time. */
export async function readMemoryImage(): Promise<Blob> {
  const path = join(FOLDER, `test-database-${fingerprint()}.tar`);
  if (!existsSync(path)) await makeImage(path);
  return new Blob([readFileSync(path)]);
}

async function makeImage(path: string): Promise<void> {
  const engine = await PGlite.create();
  const db = drizzle(engine) as unknown as Db; // as embedded.ts opens it
  const bare: Database = {
    kind: 'embedded',
    db,
    transaction: (work) => db.transaction((inside) => work(inside as unknown as Db)), // a transaction is a Db
    jobs: { db: fromPglite(engine) },
    ping: () => Promise.resolve(),
    lastLoss: () => null,
    close: () => engine.close(),
  };
  await migrate(bare);
  await installJobs(bare, []);
  const image = await engine.dumpDataDir('none');
  await engine.close();
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await image.arrayBuffer()));
  renameSync(draft, path);
}

/** Changes with the migrations, the engine and the queue. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folder = migrationsFolder();
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)));
  for (const name of ['@electric-sql/pglite', 'pg-boss']) hash.update(versionOf(name));
  return hash.digest('hex').slice(0, 16);
}

function versionOf(name: string): string {
  const path = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
