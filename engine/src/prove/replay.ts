import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import type { Proof } from '@flowpilot/core/proposals';
import { type Chart, chartOf, followed, nodeAt } from '../chart/index.ts';

/** Sessions replayed at most. */
const MOST_REPLAYED = 200;

/** What is replayed: the ways of past sessions, as evidence in the order it happened, through the live tree and the proposed one. */
export interface Replay {
  paths: ReadonlyMap<string, readonly Evidence[]>;
  live: FlowNode | null;
  proposed: FlowNode;
  now: string;
}

/** Replays past sessions through both trees: whom each leads to their own end, and whom the change would lead astray. */
export function prove({ paths, live, proposed, now }: Replay): Proof {
  const before = live && chartOf(live);
  const after = chartOf(proposed);
  const replayed = [...paths.entries()].slice(-MOST_REPLAYED);
  const explainedBefore = new Set(replayed.filter(([, path]) => before && isExplained(before, path)).map(([id]) => id));
  const explainedAfter = new Set(replayed.filter(([, path]) => isExplained(after, path)).map(([id]) => id));
  const broken = [...explainedBefore].filter((id) => !explainedAfter.has(id));
  return {
    n: replayed.length,
    explained_before: explainedBefore.size,
    explained_after: explainedAfter.size,
    broken: broken.length,
    broken_session_ids: broken,
    computed_at: now,
  };
}

/** Whether a tree leads a session, by the answers it gave, to the end it came to. */
function isExplained(chart: Chart, path: readonly Evidence[]): boolean {
  const end = path.find((row) => row.step_index === null);
  if (!end || !chart.nodes.has(end.node_id)) return false;
  return [path, afterAttempts(path)].some((way) => leadsTo(chart, way, end.node_id));
}

/** A session's way from the first step that was more than a vain attempt. */
const afterAttempts = (path: readonly Evidence[]): readonly Evidence[] =>
  path.slice(path.findIndex((row) => row.outcome !== 'failed' && row.outcome !== 'unclear'));

function leadsTo(chart: Chart, path: readonly Evidence[], endId: string): boolean {
  const answers = new Map(path.filter((row) => row.step_index !== null).map((row) => [row.node_id, row.option_id]));
  const seen = new Set<string>();
  let node = followed(chart, startOf(chart, path));
  while (node && node.id !== endId && !seen.has(node.id)) {
    seen.add(node.id);
    node = followed(chart, nextOf(chart, node, answers) ?? nextAnswered(chart, node, path));
  }
  return node?.id === endId;
}

/** Sessions whose opening message already answered the first questions begin where their first step lies. */
function startOf(chart: Chart, path: readonly Evidence[]): FlowNode | undefined {
  const first = path[0];
  const node = first && chart.nodes.get(first.node_id);
  return node ?? chart.root;
}

function nextOf(chart: Chart, node: FlowNode, answers: ReadonlyMap<string, string | null>): FlowNode | undefined {
  if (node.kind === 'action') return node.then;
  if (node.kind === 'resolution') return node.otherwise;
  if (node.kind !== 'question') return undefined;
  const option = answers.get(node.id);
  if (option) return nodeAt(chart, { parentId: node.id, name: option });
  return undefined;
}

/** A question that the session was not asked is passed over, to the next below it that it answered. */
function nextAnswered(chart: Chart, node: FlowNode, path: readonly Evidence[]): FlowNode | undefined {
  const ahead = path.find((row) => row.step_index !== null && row.node_id !== node.id && isBelow(chart, row.node_id, node.id));
  return ahead && chart.nodes.get(ahead.node_id);
}

function isBelow(chart: Chart, id: string, aboveId: string): boolean {
  for (let at = chart.slots.get(id)?.parentId; at; at = chart.slots.get(at)?.parentId) if (at === aboveId) return true;
  return false;
}
