import type { Evidence, FlowNode, FlowOption } from '@flowpilot/core/flows';
import { FLOW_LIMITS } from '@flowpilot/core/flows';
import { labelKey, type Move } from '../align/index.ts';
import { type Chart, chartOf, OUTCOME_QUESTION, type Slot } from '../chart/index.ts';

/** A tree while a session is built into it, and what the session is evidence of. */
export interface Growth {
  tree: FlowNode;
  evidence: Evidence[];
  sessionId: string;
  newId: () => string;
  /** Steps that found no place, by index. */
  unplaced: number[];
}

/** The tree of a growth, laid open as it stands now. */
export const chartNow = (growth: Growth): Chart => chartOf(growth.tree);

/** A node for a move, every option leading nowhere yet; and the check in it that evidence names. */
export function nodeFor(move: Move, newId: () => string): { node: FlowNode; checkId: string; options: readonly FlowOption[] } {
  const question: FlowNode & { kind: 'question' } = {
    id: newId(),
    kind: 'question',
    text: move.kind === 'question' ? clipped(move.text) : OUTCOME_QUESTION,
    options: labelsOf(move).map((label) => ({ id: newId(), label, then: { id: newId(), kind: 'uncharted' } })),
  };
  const node: FlowNode = move.kind === 'question' ? question : { id: newId(), kind: 'action', text: clipped(move.text), then: question };
  return { node, checkId: question.id, options: question.options };
}

/** What was offered, in its order, and what was answered where that was not on offer; at most as many as a question may have. */
function labelsOf(move: Move): string[] {
  const distinct = new Map<string, string>();
  for (const label of [...move.options, move.answer]) {
    const trimmed = label.trim();
    if (trimmed !== '' && !distinct.has(labelKey(trimmed))) distinct.set(labelKey(trimmed), clipped(trimmed));
  }
  const answer = labelKey(move.answer);
  const all = [...distinct.entries()];
  if (all.length <= FLOW_LIMITS.options) return all.map(([, label]) => label);
  const kept = all.filter(([key]) => key !== answer).slice(0, FLOW_LIMITS.options - 1);
  return [...kept, ...all.filter(([key]) => key === answer)].map(([, label]) => label);
}

/** A text within the limit of a node. */
export const clipped = (text: string): string =>
  text.length <= FLOW_LIMITS.textCharacters ? text.trim() : `${text.slice(0, FLOW_LIMITS.textCharacters - 1).trim()}…`;

/** Notes that a move of the session stood at a check and took an option there. */
export function witness(growth: Growth, move: Move, at: { checkId: string; optionId: string | null }): void {
  growth.evidence.push({
    node_id: at.checkId,
    option_id: at.optionId,
    session_id: growth.sessionId,
    step_index: move.stepIndex,
    outcome: move.outcome,
  });
}

/** Whether a node is another or hangs below it. */
export function isBelow(chart: Chart, nodeId: string, aboveId: string): boolean {
  for (let id: string | null = nodeId; id !== null; id = chart.slots.get(id)?.parentId ?? null) if (id === aboveId) return true;
  return false;
}

/** Where a session is while it is built in: an open place, or nowhere yet. */
export type Cursor = Slot | null;
