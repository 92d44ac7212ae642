import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve(import.meta.dirname, '../../../shared');
/** Where the scorer and the gold data lie, beside the repository. */
export const PATHS = {
  scorer: join(SHARED, 'bench/induction/score.mjs'),
  flows: join(SHARED, 'data/flodial-dev/flows.json'),
  sessions: join(SHARED, 'data/flodial-dev/sessions.jsonl'),
};

/** The path that is missing on this machine, or null when the benchmark can run. */
export const missingPath = (): string | null => Object.values(PATHS).find((path) => !existsSync(path)) ?? null;

interface GoldSession {
  id: string;
  problem: string;
  resolution: string;
  steps: { question: string; options: string[]; chosen_option: string; reply: string }[];
}

/** A session as the product may see it: nothing of the annotation. */
export interface ShownSession {
  external_id: string;
  problem: string;
  resolution: string;
  status: 'resolved';
  engineer: string;
  client: string;
  steps: { kind: 'question'; text: string; options: string[]; chosen_option: string; reply: string }[];
}

/** The sessions that are shown, and those that are only matched. */
export interface Protocol {
  shown: ShownSession[];
  heldOut: { id: string; problem: string }[];
}

/** Splits the gold sessions by the protocol: those that are shown, as they are imported, and those that are only matched. */
export function readProtocol(): Protocol {
  const sessions = readGold();
  const shown = sessions.map((session, at) => ({ session, at })).filter(({ session }) => !isHeldOut(session.id));
  return {
    shown: shown.map(({ session, at }) => present(session, at)),
    heldOut: sessions.filter((session) => isHeldOut(session.id)).map(({ id, problem }) => ({ id, problem })),
  };
}

/** A copy in an order that depends on the seed alone (Fisher–Yates over mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  const random = mulberry32(seed);
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T]; // both indices are inside
  }
  return copy;
}

/** All sessions as if they were shown: for judging what is kept, not what is learned. */
export const readWholeSet = (): ShownSession[] => readGold().map(present);

const readGold = (): GoldSession[] =>
  readFileSync(PATHS.sessions, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldSession); // the file's own format

const isHeldOut = (id: string): boolean => [...id].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) >>> 0, 7) % 4 === 0;

function present(session: GoldSession, at: number): ShownSession {
  return {
    external_id: session.id,
    problem: session.problem,
    resolution: session.resolution,
    status: 'resolved',
    engineer: `eng${at % 7}@example.test`,
    client: `Client ${at % 11}`,
    steps: session.steps.map(({ question, options, chosen_option, reply }) => ({
      kind: 'question',
      text: question,
      options,
      chosen_option,
      reply,
    })),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
