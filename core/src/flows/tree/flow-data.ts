import { z } from 'zod';
import { FlowNode } from './flow-node.ts';

/** What is published or proposed: a tree and the words that lead to it. */
export const FlowData = z.object({ tree_structure: FlowNode, match_keywords: z.array(z.string()).optional() });
export type FlowData = z.infer<typeof FlowData>;

/** Flow data as somebody submits it: judged by `readFlowData`, which lists every fault. */
export const SubmittedFlowData = z.record(z.string(), z.unknown());
export type SubmittedFlowData = z.infer<typeof SubmittedFlowData>;
