import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { makeFolder } from './make-folder.ts';

/** A configuration whose secrets are there. */
export type CompleteConfig = Config & { readonly authSecret: string; readonly encryptionKey: string };

/** Fills in the secrets that were not given: made once, kept in `DATA_DIR` for this user alone. */
export function keepSecrets(config: Config): CompleteConfig {
  return {
    ...config,
    authSecret: config.authSecret ?? keptSecret(config.dataDir, 'auth-secret'),
    encryptionKey: config.encryptionKey ?? keptSecret(config.dataDir, 'encryption-key'),
  };
}

function keptSecret(folder: string, name: string): string {
  makeFolder(folder);
  const path = join(folder, name);
  if (!existsSync(path)) writeOnce(path, randomBytes(32).toString('hex'));
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}

/** Writes beside and links, so that of two processes that start together both read the same secret. */
function writeOnce(path: string, value: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${value}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (fault) {
    if (!existsSync(path)) throw fault;
  } finally {
    unlinkSync(draft);
  }
}
