import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runUntilIdle } from '../flywheel/index.ts';
import type { Platform } from '../platform/platform.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { findSessionIdsByPrefix, importSessions } from '../sessions/index.ts';
import { createSampleAccount } from './create-sample-account.ts';
import { reviewAsManifest } from './review-as-manifest.ts';
import { findSampleFolder, lastExternalId, readManifest, sampleLines, shiftOf } from './sample-files.ts';

const WAIT_MS = 500;

/**
 * Makes the sample account through the same import, flywheel and reviews as anyone's. Done once: when the last session of the
 * last file is there, nothing is touched any more. After a crash in the middle it goes on where it was.
 */
export async function seedSampleAccount(platform: Platform, tell: (progress: string) => void): Promise<void> {
  const folder = findSampleFolder();
  if (folder === null) return tell('There is no sample data in this installation.');
  const manifest = readManifest(folder);
  const scope = await createSampleAccount(platform, manifest);
  const [first, second] = [join(folder, 'sessions-1.ndjson'), join(folder, 'sessions-2.ndjson')];
  if (await wasImported(scope, second)) return;
  const shiftMs = shiftOf(manifest, platform.now());
  await learn(scope, first, { shiftMs, tell });
  if (platform.stopping.aborted) return;
  await reviewAsManifest(scope, manifest);
  await learn(scope, second, { shiftMs, tell });
}

async function wasImported(scope: Scope, path: string): Promise<boolean> {
  return (await inTransaction(scope, (scope) => findSessionIdsByPrefix(scope, lastExternalId(path)))).length > 0;
}

async function learn(scope: Scope, path: string, how: { shiftMs: number; tell: (progress: string) => void }): Promise<void> {
  const { refused } = await importSessions(scope, sampleLines(path, how.shiftMs));
  if (refused[0]) throw new Error(`the sample data was refused at line ${refused[0].line}: ${refused[0].reason}`);
  const onProgress = (done: number, waiting: number) => {
    if (done % 10 === 0 || waiting === 0) how.tell(`Preparing the sample account: ${done} sessions analysed`);
  };
  while ((await runUntilIdle(scope, onProgress)) === 'held_elsewhere') await setTimeout(WAIT_MS); // by a worker, which was woken by the import
}
