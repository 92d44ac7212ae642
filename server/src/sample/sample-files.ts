import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Role } from '@flowpilot/core/kernel';
import { ReviewAction } from '@flowpilot/core/proposals';
import { z } from 'zod';

const Manifest = z.object({
  account: z.string(),
  epoch: z.iso.datetime(),
  teams: z.array(z.string()),
  members: z.array(z.object({ name: z.string(), email: z.string(), role: Role, team: z.string().nullable() })),
  reviews: z.array(
    z.object({
      problem: z.string(),
      action: ReviewAction,
      reviewer: z.string(),
      notes: z.string().nullable(),
      title: z.string().nullable(),
    }),
  ),
});
/** Who the sample account consists of, and how its admins decide. */
export type Manifest = z.infer<typeof Manifest>;
/** One decision of a sample admin. */
export type SampleReview = Manifest['reviews'][number];

/** The folder of the sample data, from the sources as well as from the built product; null where it was not shipped. */
export function findSampleFolder(): string | null {
  for (let here = dirname(fileURLToPath(import.meta.url)); dirname(here) !== here; here = dirname(here)) {
    const folder = join(here, 'scripts/sample-data');
    if (existsSync(join(folder, 'manifest.json'))) return folder;
  }
  return null;
}

/** Reads the manifest of the sample data. */
export const readManifest = (folder: string): Manifest => Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** How far the times of the files are moved, so that the newest session ended yesterday. */
export function shiftOf({ epoch }: Manifest, now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()) - Date.parse(epoch);
}

const Dated = z.looseObject({ external_id: z.string(), started_at: z.iso.datetime().optional(), ended_at: z.iso.datetime().optional() });

/** The lines of a file of sessions as bytes for the import, moved in time. */
export async function* sampleLines(path: string, shiftMs: number): AsyncGenerator<Uint8Array> {
  const moved = (time: string | undefined) => (time === undefined ? undefined : new Date(Date.parse(time) + shiftMs).toISOString());
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === '') continue;
    const session = Dated.parse(JSON.parse(line));
    yield Buffer.from(`${JSON.stringify({ ...session, started_at: moved(session.started_at), ended_at: moved(session.ended_at) })}\n`);
  }
}

/** The external id of a file's last session: when it is there, the whole file was imported. */
export function lastExternalId(path: string): string {
  const last = readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '';
  return Dated.parse(JSON.parse(last)).external_id;
}
