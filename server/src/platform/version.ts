import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this FlowPilot, as its package says. */
export const version = readVersion();

function readVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const up of ['..', '../..', '../../..']) {
    const path = join(here, up, 'package.json');
    if (!existsSync(path)) continue;
    const read = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }; // our own package.json
    if (read.name === '@flowpilot/server') return read.version ?? 'unknown';
  }
  return 'unknown';
}
