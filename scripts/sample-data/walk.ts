import { type Asked, type Choice, type Done, type End, nextOf, nodeOf, type Problem } from './problem.ts';
import type { Random } from './random.ts';

/** One stop on the way through a problem. */
export type Stop = { asked: Asked; chosen: Choice } | { done: Done; worked: boolean };

/** A way through a problem, from a node to an end. */
export interface Walk {
  stops: Stop[];
  end: End;
}

/** Walks from a node to an end by chance; with a target, towards that answer, else only along what is long known. */
export function walk(problem: Problem, from: string, { random, target }: { random: Random; target?: Choice | undefined }): Walk {
  const node = nodeOf(problem, from);
  if (!('ask' in node || 'do' in node)) return { stops: [], end: node };
  const stop = 'ask' in node ? choose(problem, node, { random, ahead: target }) : attempt(problem, node, { random, ahead: target });
  const reached = 'chosen' in stop && stop.chosen === target;
  const rest = walk(problem, afterStop(stop), { random, target: reached ? undefined : target });
  return { stops: [stop, ...rest.stops], end: rest.end };
}

function afterStop(stop: Stop): string {
  if ('chosen' in stop) return stop.chosen.then;
  return stop.worked ? stop.done.worked : stop.done.failed;
}

/** The answers that only the second file brings. */
export function newChoices(problem: Problem): Choice[] {
  return Object.values(problem.nodes).flatMap((node) => ('ask' in node ? node.options.filter((option) => option.new) : []));
}

/** Whether an answer can still be given when standing at a node. */
export function leadsTo(problem: Problem, id: string, target: Choice): boolean {
  const node = nodeOf(problem, id);
  if ('ask' in node && node.options.includes(target)) return true;
  return nextOf(node).some((next) => leadsTo(problem, next, target));
}

interface Guide {
  random: Random;
  ahead: Choice | undefined;
}

function choose(problem: Problem, asked: Asked, { random, ahead }: Guide): Stop {
  const known = asked.options.filter((option) => !option.new);
  if (ahead === undefined) return { asked, chosen: random.pickWeighted(known) };
  if (asked.options.includes(ahead)) return { asked, chosen: ahead };
  return { asked, chosen: random.pickWeighted(known.filter((option) => leadsTo(problem, option.then, ahead))) };
}

function attempt(problem: Problem, done: Done, { random, ahead }: Guide): Stop {
  if (ahead === undefined) return { done, worked: random.chance(done.odds) };
  return { done, worked: leadsTo(problem, done.worked, ahead) };
}
