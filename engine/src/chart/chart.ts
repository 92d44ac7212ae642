import type { FlowNode, FlowOption, QuestionNode } from '@flowpilot/core/flows';

/** A place in a tree where a node hangs: under a question's option, an action, a resolution that may not help, or nothing (the root). */
export interface Slot {
  parentId: string | null;
  /** The option's id, `then`, `otherwise`, or `root`. */
  name: string;
}

/** Something a session can have stood at: a question, or an action with the question on its outcome. */
export interface Check {
  id: string;
  kind: 'question' | 'action';
  text: string;
  options: readonly FlowOption[];
  depth: number;
}

/** A tree laid open: its nodes by id, where each hangs, and its checks. */
export interface Chart {
  root: FlowNode;
  nodes: ReadonlyMap<string, FlowNode>;
  slots: ReadonlyMap<string, Slot>;
  depths: ReadonlyMap<string, number>;
  /** By the id that evidence names: a question's own, also where the question asks for an action's outcome. */
  checks: ReadonlyMap<string, Check>;
}

/** What the question on an action's outcome says. */
export const OUTCOME_QUESTION = 'What was the outcome?';
/** The outcomes of an action, as options. */
export const OUTCOME_LABELS = { worked: 'Worked', failed: 'Failed', unclear: 'Unclear' } as const;

/** Lays a tree open. */
export function chartOf(root: FlowNode): Chart {
  const nodes = new Map<string, FlowNode>();
  const slots = new Map<string, Slot>();
  const depths = new Map<string, number>();
  const visit = (node: FlowNode, slot: Slot, depth: number): void => {
    nodes.set(node.id, node);
    slots.set(node.id, slot);
    depths.set(node.id, depth);
    for (const child of childrenOf(node)) visit(child.node, { parentId: node.id, name: child.name }, depth + 1);
  };
  visit(root, ROOT_SLOT, 1);
  const chart = { root, nodes, slots, depths };
  return { ...chart, checks: checksOf(chart) };
}

/** The place of the root. */
export const ROOT_SLOT: Slot = { parentId: null, name: 'root' };

/** The nodes directly below a node and the names of their places. */
export function childrenOf(node: FlowNode): { name: string; node: FlowNode }[] {
  switch (node.kind) {
    case 'question':
      return node.options.map((option) => ({ name: option.id, node: option.then }));
    case 'action':
      return [{ name: 'then', node: node.then }];
    case 'resolution':
      return node.otherwise ? [{ name: 'otherwise', node: node.otherwise }] : [];
    default:
      return [];
  }
}

/** The node in a place, gotos not followed. */
export function nodeAt(chart: Chart, slot: Slot): FlowNode | undefined {
  if (slot.parentId === null) return chart.root;
  const parent = chart.nodes.get(slot.parentId);
  return parent && childrenOf(parent).find((child) => child.name === slot.name)?.node;
}

/** Where a goto leads; any other node is itself. */
export const followed = (chart: Chart, node: FlowNode | undefined): FlowNode | undefined =>
  node?.kind === 'goto' ? chart.nodes.get(node.target) : node;

/** The check that a session stands at when it comes to a node: an action stands for the question on its outcome. */
export function checkAt(chart: Chart, node: FlowNode | undefined): Check | undefined {
  const at = followed(chart, node);
  if (at?.kind === 'action') return chart.checks.get(isOutcomeQuestion(at.then) ? at.then.id : at.id);
  return at && chart.checks.get(at.id);
}

/** The node that carries a check in the tree: the action above an outcome question, else the question. */
export function carrierOf(chart: Chart, checkId: string): FlowNode | undefined {
  const above = chart.nodes.get(chart.slots.get(checkId)?.parentId ?? '');
  return chart.checks.get(checkId)?.kind === 'action' && above?.kind === 'action' ? above : chart.nodes.get(checkId);
}

function checksOf(chart: Omit<Chart, 'checks'>): Map<string, Check> {
  const checks = new Map<string, Check>();
  for (const node of chart.nodes.values()) {
    const depth = chart.depths.get(node.id) ?? 1;
    if (node.kind === 'question') checks.set(node.id, { id: node.id, options: node.options, depth, ...askedFor(node, chart) });
    if (node.kind === 'action' && !isOutcomeQuestion(node.then))
      checks.set(node.id, { id: node.id, kind: 'action', text: node.text, options: [], depth });
  }
  return checks;
}

function askedFor(node: QuestionNode, chart: Omit<Chart, 'checks'>): { kind: 'question' | 'action'; text: string } {
  const above = chart.nodes.get(chart.slots.get(node.id)?.parentId ?? '');
  return above?.kind === 'action' && isOutcomeQuestion(node) ? { kind: 'action', text: above.text } : { kind: 'question', text: node.text };
}

const OUTCOMES: ReadonlySet<string> = new Set(Object.values(OUTCOME_LABELS));
/** Whether a node asks for the outcome of the action above it: by its answers, so that its words may be edited. */
export const isOutcomeQuestion = (node: FlowNode): node is QuestionNode =>
  node.kind === 'question' && node.options.filter((option) => OUTCOMES.has(option.label)).length >= 2;
