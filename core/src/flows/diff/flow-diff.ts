import { z } from 'zod';

/** Where a node hangs: under which node, in which slot (an option's id, `then`, `otherwise`), or at the root. */
export const Place = z.object({ parent_id: z.string().nullable(), slot: z.string(), label: z.string().nullable() });
export type Place = z.infer<typeof Place>;

const text = z.string();
/** The texts and answers of an added node beside its `text`: what `applyDiff` needs and a reader does not. */
const content = {
  fields: z.record(text, text).optional(),
  options: z.array(z.object({ id: text, label: text })).optional(),
};

/**
 * One difference between two trees, in words a person can read beside the drawing. `text` of a goto is the text of where it
 * leads. `changed` names a field of the node (`kind`, `text`, `help`, …; null where it is absent), or
 * - `option`: the answer `option_id` was added (before is null), removed (after is null) or worded anew; both are labels;
 * - `option_order`: the answers stand in another order; both are lists of option ids.
 */
export const FlowChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('added'), node_id: text, kind: text, text, at: Place, ...content }),
  z.object({ change: z.literal('removed'), node_id: text, kind: text, text, at: Place }),
  z.object({
    change: z.literal('changed'),
    node_id: text,
    field: text,
    option_id: text.optional(),
    before: z.unknown(),
    after: z.unknown(),
  }),
  z.object({ change: z.literal('moved'), node_id: text, text, from: Place, to: Place }),
]);
export type FlowChange = z.infer<typeof FlowChange>;

/** Everything that makes tree b out of tree a: `applyDiff(a, diffTrees(a, b)) = b` up to normal form. */
export const FlowDiff = z.object({
  changes: z.array(FlowChange),
  counts: z.object({ added: z.int(), removed: z.int(), changed: z.int(), moved: z.int() }),
});
export type FlowDiff = z.infer<typeof FlowDiff>;

/** A node that live and proposed both changed, differently; each side is the node without its children, or null where it is gone. */
export const MergeConflict = z.object({ node_id: text, base: z.unknown(), live: z.unknown(), proposed: z.unknown() });
export type MergeConflict = z.infer<typeof MergeConflict>;

/** One fault of a submitted tree. `path` is a JSON pointer into the tree. */
export const FlowFault = z.object({ path: text, node_id: z.string().nullable(), message: text });
export type FlowFault = z.infer<typeof FlowFault>;
