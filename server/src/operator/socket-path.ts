import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST = 100;

/** The socket by which commands reach the process that has the data folder: in it, or where its path is too long, in a folder of the user's own. */
export function socketPath(dataDir: string): string {
  const inside = join(dataDir, 'control.sock');
  if (Buffer.byteLength(inside) <= LONGEST) return inside;
  const tag = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `flowpilot-${process.getuid?.() ?? 0}-${tag}`, 'control.sock');
}
