import { isStorable } from '../../kernel/index.ts';
import { FLOW_LIMITS } from '../tree/flow-node.ts';
import type { FaultList, Spot } from './fault-list.ts';

/** Longest id of a node or an option. */
const ID_CHARACTERS = 200;

/** Whether a value from outside is a text. */
export const isText = (value: unknown): value is string => typeof value === 'string';

/** Judges the id of a node or an option. */
export function judgeId(id: unknown, at: { spot: Spot; nodeId: string | null; owner: 'node' | 'option' }, faults: FaultList): void {
  if (id === undefined) faults.add(at.spot, at.nodeId, `The ${at.owner} has no id.`);
  else if (!isText(id) || id === '') faults.add(at.spot, at.nodeId, `The id of the ${at.owner} must be a text that is not empty.`);
  else if (id.length > ID_CHARACTERS || !isStorable(id))
    faults.add(at.spot, at.nodeId, `The id of the ${at.owner} must be at most ${ID_CHARACTERS} proper characters.`);
}

/** Judges a text: its type, its length, and that the database can hold it. */
export function judgeText(value: unknown, at: { spot: Spot; id: string | null; name: string }, faults: FaultList): void {
  if (!isText(value)) faults.add(at.spot, at.id, `The ${at.name} must be a text.`);
  else if (value.length > FLOW_LIMITS.textCharacters && [...value].length > FLOW_LIMITS.textCharacters) {
    faults.add(at.spot, at.id, `The ${at.name} has more than ${FLOW_LIMITS.textCharacters} characters.`);
  } else if (!isStorable(value))
    faults.add(at.spot, at.id, `The ${at.name} has a character that cannot be kept (NUL or half a surrogate pair).`);
}
