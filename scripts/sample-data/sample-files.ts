import { readFileSync } from 'node:fs';
import { ImportedSession } from '@flowpilot/core/sessions';
import { composeSession, type Draft } from './compose-session.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { planOrders } from './plan-orders.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 10;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** From so many days before the epoch to so many. */
const SPANS = { 1: [88, 23], 2: [22, 1] } as const;

type FileNumber = keyof typeof SPANS;
type Dated = { draft: Draft; daysAgo: number };
type Handwritten = Draft & { file: FileNumber; days_ago: number };

/** The two session files as NDJSON: the same at every call. */
export function composeSampleFiles(): Record<FileNumber, string> {
  const manifest = readManifest();
  const random = createRandom(SEED);
  const orders = planOrders(random);
  const count = new Map<string, number>();
  const compose = (file: FileNumber) => {
    const drafts = orders[file].map((order) => composeSession(order, { random, manifest }));
    const all = [...spread(drafts, SPANS[file]), ...handwritten(file)].sort((a, b) => b.daysAgo - a.daysAgo);
    return all.map((entry) => `${JSON.stringify(finish(entry, { manifest, random, count }))}\n`).join('');
  };
  return { 1: compose(1), 2: compose(2) };
}

function spread(drafts: readonly Draft[], [from, to]: readonly [number, number]): Dated[] {
  const pace = (from - to) / Math.max(1, drafts.length - 1);
  return drafts.map((draft, index) => ({ draft, daysAgo: Math.round(from - index * pace) }));
}

function handwritten(file: FileNumber): Dated[] {
  const all = JSON.parse(readFileSync(new URL('handwritten.json', import.meta.url), 'utf8')) as Handwritten[]; // checked against the schema when written
  return all.flatMap(({ file: of, days_ago: daysAgo, ...draft }) => (of === file ? [{ draft, daysAgo }] : []));
}

interface Desk {
  manifest: Manifest;
  random: Random;
  count: Map<string, number>;
}

function finish({ draft: { key, ...rest }, daysAgo }: Dated, { manifest, random, count }: Desk): ImportedSession {
  const number = (count.get(key) ?? 0) + 1;
  count.set(key, number);
  const start = Date.parse(manifest.epoch) - daysAgo * DAY + random.whole(450, 990) * MINUTE;
  const minutes = 6 + rest.steps.length * random.whole(3, 11) + (random.chance(0.15) ? random.whole(60, 240) : 0);
  return ImportedSession.parse({
    external_id: `TW-${key}-${String(number).padStart(3, '0')}`,
    ...rest,
    started_at: new Date(start).toISOString(),
    ended_at: new Date(start + minutes * MINUTE).toISOString(),
  });
}
