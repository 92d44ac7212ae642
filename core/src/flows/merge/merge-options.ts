import type { AnswerShell } from '../tree/flat-tree.ts';
import { FLOW_LIMITS } from '../tree/flow-node.ts';
import { foldLabel } from '../tree/node-fields.ts';
import { choose, type Sides } from './three-way.ts';

/** The merged answers of a question; `disputed` where something that one side did was not taken. */
export interface MergedOptions {
  options: readonly AnswerShell[];
  disputed: boolean;
}

type Options = readonly AnswerShell[];

/** Merges the answers of one question as a set: what either side added, removed or renamed. A result that would be no valid question gives the live answers. */
export function mergeOptions({ base = [], live = [], proposed = [] }: Sides<Options>): MergedOptions {
  const labels = { base: labelsOf(base), live: labelsOf(live), proposed: labelsOf(proposed) };
  const kept = new Map<string, AnswerShell>();
  let disputed = isTurnedTwice({ base, live, proposed });
  for (const id of new Set([...labels.live.keys(), ...labels.proposed.keys()])) {
    const choice = choose({ base: labels.base.get(id), live: labels.live.get(id), proposed: labels.proposed.get(id) });
    disputed ||= choice.disputed;
    if (choice.value !== undefined) kept.set(id, { id, label: choice.value });
  }
  const options = inMergedOrder({ base, live, proposed }, kept);
  const isQuestion =
    options.length > 0 &&
    options.length <= FLOW_LIMITS.options &&
    new Set(options.map(({ label }) => foldLabel(label))).size === options.length;
  return isQuestion || live.length === 0 ? { options, disputed } : { options: live, disputed: true };
}

const labelsOf = (options: Options): Map<string, string> => new Map(options.map(({ id, label }) => [id, label]));

/** The order of the side that turned the answers, else the live one's; the other side's additions follow their neighbours. */
function inMergedOrder(
  { base, live, proposed }: { base: Options; live: Options; proposed: Options },
  kept: ReadonlyMap<string, AnswerShell>,
): AnswerShell[] {
  const isTurnedByLive = isTurned(base, live);
  const [first, second] = !isTurnedByLive && isTurned(base, proposed) ? [proposed, live] : [live, proposed];
  const order = first.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  let before = -1;
  for (const { id } of second) {
    const at = order.indexOf(id);
    if (at >= 0) before = at;
    else if (kept.has(id)) {
      before += 1;
      order.splice(before, 0, id);
    }
  }
  return order.flatMap((id) => kept.get(id) ?? []);
}

/** Whether both sides turned the answers, and not alike. */
function isTurnedTwice({ base, live, proposed }: { base: Options; live: Options; proposed: Options }): boolean {
  return isTurned(base, live) && isTurned(base, proposed) && isTurned(live, proposed);
}

function isTurned(base: Options, side: Options): boolean {
  const stayed = base.filter(({ id }) => side.some((option) => option.id === id));
  const now = side.filter(({ id }) => base.some((option) => option.id === id));
  return stayed.some(({ id }, at) => id !== now[at]?.id);
}
