import { type FlatTree, flatten, type Shell, unflatten } from '../tree/flat-tree.ts';
import type { FlowNode } from '../tree/flow-node.ts';
import { foldLabel } from '../tree/node-fields.ts';

/** The proposed tree with the ids that its additions got on the live side, and which id became which. */
export interface Matched {
  tree: FlowNode;
  /** By the id in the proposed tree: the id of the same node, or option, in the live tree. */
  renamed: Map<string, string>;
}

/**
 * Finds what both sides added alike since `base`: an answer with the same label at the same question, a node of the same
 * kind and text at the same place. The proposed one takes the live one's ids, so that both are one thing to the merge.
 */
export function matchTwins(base: FlowNode, live: FlowNode, proposed: FlowNode): Matched {
  const trees = { base: flatten(base), live: flatten(live), proposed: flatten(proposed) };
  const nodes = new Map<string, string>();
  const options = new Map<string, string>();
  const waiting = pairUp(trees, trees.live.root, trees.proposed.root);
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [mine, theirs] = pair;
    if (mine !== theirs) nodes.set(theirs, mine);
    for (const [slot, otherSlot] of slotPairs(trees, mine, theirs)) {
      if (slot !== otherSlot) options.set(`${theirs}\n${otherSlot}`, slot);
      waiting.push(...pairUp(trees, trees.live.slots.get(mine)?.get(slot), trees.proposed.slots.get(theirs)?.get(otherSlot)));
    }
  }
  const renamed = new Map([...nodes, ...Array.from(options, ([key, id]): [string, string] => [key.split('\n')[1] ?? key, id])]);
  return { tree: unflatten(rename(trees, nodes, options)), renamed };
}

/** The two nodes as a pair when they are the same one or twins. */
function pairUp(trees: Trees, mine: string | undefined, theirs: string | undefined): [string, string][] {
  if (mine === undefined || theirs === undefined) return [];
  return mine === theirs || isTwin(trees, mine, theirs) ? [[mine, theirs]] : [];
}

interface Trees {
  readonly base: FlatTree;
  readonly live: FlatTree;
  readonly proposed: FlatTree;
}

/** Slots of the two nodes that are the same place: of one name, or answers that both sides added under one label. */
function slotPairs({ base, live, proposed }: Trees, mine: string, theirs: string): [string, string][] {
  const known = base.slots.get(mine);
  const [slots, others] = [live.slots.get(mine), proposed.slots.get(theirs)];
  const common = [...(slots?.keys() ?? [])].filter((slot) => others?.has(slot));
  const fresh = (shell: Shell | undefined) => shell?.options.filter(({ id }) => !known?.has(id) && !common.includes(id)) ?? [];
  const byLabel = new Map(fresh(live.shells.get(mine)).map(({ id, label }) => [foldLabel(label), id]));
  const added = fresh(proposed.shells.get(theirs)).flatMap(({ id, label }): [string, string][] => {
    const twin = byLabel.get(foldLabel(label));
    return twin === undefined || others?.has(twin) ? [] : [[twin, id]];
  });
  return [...common.map((slot): [string, string] => [slot, slot]), ...added];
}

function isTwin({ base, live, proposed }: Trees, mine: string, theirs: string): boolean {
  if (base.shells.has(mine) || base.shells.has(theirs) || proposed.shells.has(mine) || live.shells.has(theirs)) return false;
  const [a, b] = [live.shells.get(mine), proposed.shells.get(theirs)];
  if (!a || !b || a.kind !== b.kind) return false;
  return foldLabel(a.fields['text'] ?? '') === foldLabel(b.fields['text'] ?? '') && a.fields['target'] === b.fields['target'];
}

/** The proposed tree with the live ids, and the live spelling of the words by which twins were found. */
function rename({ live, proposed }: Trees, nodes: ReadonlyMap<string, string>, options: ReadonlyMap<string, string>): FlatTree {
  const nodeId = (id: string) => nodes.get(id) ?? id;
  const slotId = (owner: string, slot: string) => options.get(`${owner}\n${slot}`) ?? slot;
  const shells = Array.from(proposed.shells.values(), (shell): [string, Shell] => {
    const twin = nodes.has(shell.id) ? live.shells.get(nodeId(shell.id)) : undefined;
    const { target } = shell.fields;
    const spelling = twin?.fields['text'] === undefined ? {} : { text: twin.fields['text'] };
    const fields = { ...shell.fields, ...spelling, ...(target !== undefined && { target: nodeId(target) }) };
    const labels = live.shells.get(nodeId(shell.id))?.options ?? [];
    const answers = shell.options.map((option) => {
      const id = slotId(shell.id, option.id);
      return { id, label: id === option.id ? option.label : (labels.find((label) => label.id === id)?.label ?? option.label) };
    });
    return [nodeId(shell.id), { ...shell, id: nodeId(shell.id), fields, options: answers }];
  });
  const slots = Array.from(proposed.slots, ([id, children]): [string, Map<string, string>] => [
    nodeId(id),
    new Map(Array.from(children, ([slot, child]) => [slotId(id, slot), nodeId(child)])),
  ]);
  return { root: nodeId(proposed.root), shells: new Map(shells), slots: new Map(slots) };
}
