import { type Choice, type Problem, readProblems } from './problem.ts';
import type { Random } from './random.ts';
import { leadsTo, newChoices, type Walk, walk } from './walk.ts';

/** What is asked of one session: the first message, the way through the problem, whether it is written down as it was, and surely to its end. */
export interface Order {
  problem: Problem;
  opening: string;
  way: Walk;
  tidy: boolean;
  certain: boolean;
}

type Kind = 'known' | 'again' | 'fresh';

/** Plans the sessions of both files in the order they happen; the second goes old ways again, and new ones. */
export function planOrders(random: Random): { 1: Order[]; 2: Order[] } {
  const desks = readProblems().map((problem) => openDesk(problem, random));
  const first = desks.flatMap((desk) => repeat(desk, 'known', desk.problem.first));
  const second = desks.flatMap((desk) => [...repeat(desk, 'again', desk.problem.again), ...repeat(desk, 'fresh', desk.problem.fresh)]);
  const plan = (seats: readonly Seat[]) => random.shuffled(seats).map(({ desk, kind }) => planOne(desk, kind, random));
  return { 1: plan(first), 2: plan(second) };
}

/** A problem as its sessions come in: what was said first, which ways were walked. */
interface Desk {
  problem: Problem;
  nextOpening: () => string | undefined;
  nextNew: () => Choice | undefined;
  walked: Walk[];
}

interface Seat {
  desk: Desk;
  kind: Kind;
}

/** The plainest first message comes first: it names what grows from it. */
function openDesk(problem: Problem, random: Random): Desk {
  const [plain = '', ...others] = problem.problems;
  return { problem, nextOpening: cycle([plain, ...random.shuffled(others)]), nextNew: cycle(newChoices(problem)), walked: [] };
}

function repeat(desk: Desk, kind: Kind, count: number): Seat[] {
  return Array.from({ length: count }, () => ({ desk, kind }));
}

function cycle<T>(list: readonly T[]): () => T | undefined {
  let index = 0;
  return () => list[index++ % list.length];
}

function planOne(desk: Desk, kind: Kind, random: Random): Order {
  const { problem, walked } = desk;
  const opening = desk.nextOpening() ?? '';
  if (kind === 'again' && walked.length > 0 && random.chance(0.75))
    return { problem, opening, way: random.pick(walked), tidy: true, certain: false };
  const target = kind === 'fresh' ? desk.nextNew() : undefined;
  const plain = opening === problem.problems[0];
  const start = plain ? undefined : pickStart(problem, { random, target });
  const way = walk(problem, start ?? problem.start, { random, target });
  if (isTypical({ kind, start, way })) walked.push(way);
  const told = start === undefined ? opening : random.pick(problem.deep?.[start] ?? []);
  const certain = plain || target !== undefined;
  return { problem, opening: told, way, tidy: certain, certain };
}

function isTypical({ kind, start, way }: { kind: Kind; start: string | undefined; way: Walk }): boolean {
  return kind === 'known' && start === undefined && 'fix' in way.end;
}

function pickStart(problem: Problem, { random, target }: { random: Random; target: Choice | undefined }): string | undefined {
  const starts = Object.keys(problem.deep ?? {}).filter((id) => target === undefined || leadsTo(problem, id, target));
  return starts.length > 0 && random.chance(0.18) ? random.pick(starts) : undefined;
}
