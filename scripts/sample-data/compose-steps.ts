import type { ImportedSession } from '@flowpilot/core/sessions';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { Stop, Walk } from './walk.ts';

export type Step = ImportedSession['steps'][number];

const WORKED = ['User confirms it works', 'That did it', 'Working again', 'ok now, tested with the user', 'Good after that'];
const FAILED = ['No change', 'Same as before', 'did not help', 'Still the same', 'Back after a few minutes'];

/** Writes down a walk the way people do: other words, steps left out or in another order, wrong turns, notes. */
export function composeSteps(problem: Problem, way: Walk, { random, tidy }: { random: Random; tidy: boolean }): Step[] {
  const stops = tidy ? way.stops : untidy(way.stops, random);
  const steps = stops.map((stop) => describe(stop, random));
  if (!tidy && random.chance(0.28)) steps.splice(random.whole(0, 1), 0, wrongTurn(problem, random));
  if (random.chance(0.2)) steps.splice(random.whole(0, steps.length), 0, { kind: 'note', text: random.pick(problem.notes) });
  return steps;
}

function untidy(stops: readonly Stop[], random: Random): Stop[] {
  const changed = [...stops];
  const middle = random.whole(1, Math.max(1, changed.length - 2));
  if (changed.length > 3 && random.chance(0.08)) changed.splice(middle, 1);
  if (changed.length > 3 && random.chance(0.06)) changed.splice(middle, 2, ...changed.slice(middle, middle + 2).reverse());
  return changed;
}

function describe(stop: Stop, random: Random): Step {
  return 'asked' in stop ? describeQuestion(stop, random) : describeAction(stop, random);
}

function describeQuestion({ asked, chosen }: Extract<Stop, { asked: unknown }>, random: Random): Step {
  const shown = asked.options.filter((option) => !option.new || option === chosen);
  const otherWords = random.chance(0.14);
  const labels = new Map(shown.map((option) => [option, otherWords ? option.label.at(-1) : option.label[0]]));
  const label = labels.get(chosen) ?? '';
  const escaped = random.chance(asked.escape ?? 0.05);
  const said = chosen.reply !== undefined && (escaped || random.chance(0.45)) ? random.pick(chosen.reply) : undefined;
  return {
    kind: 'question',
    text: inWords(asked.ask, random),
    options: [...labels.values()].filter((text) => text !== undefined),
    ...(escaped ? { reply: said ?? label } : { chosen_option: label, ...(said === undefined ? {} : { reply: said }) }),
  };
}

function describeAction({ done, worked }: Extract<Stop, { done: unknown }>, random: Random): Step {
  const remark = random.chance(0.3) ? { reply: random.pick(worked ? WORKED : FAILED) } : {};
  return { kind: done.as ?? 'action', text: inWords(done.do, random), ...remark, outcome: worked ? 'worked' : 'failed' };
}

/** The usual words first: much is copied from the last ticket, the rest is everyone's own. */
function inWords(phrasings: readonly string[], random: Random): string {
  return random.chance(0.5) ? (phrasings[0] ?? '') : random.pick(phrasings);
}

function wrongTurn(problem: Problem, random: Random): Step {
  const outcome = random.chance(0.85) ? 'failed' : 'unclear';
  return { kind: 'action', text: random.pick(random.pick(problem.detours)), outcome };
}
