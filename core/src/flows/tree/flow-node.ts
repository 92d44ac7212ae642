import { z } from 'zod';

/** One answer of a question and where it leads. */
export interface FlowOption {
  id: string;
  label: string;
  then: FlowNode;
}
export interface QuestionNode {
  id: string;
  kind: 'question';
  text: string;
  help?: string | undefined;
  options: FlowOption[];
}
export interface ActionNode {
  id: string;
  kind: 'action';
  text: string;
  expected?: string | undefined;
  script_template_id?: string | undefined;
  then: FlowNode;
}
export interface ResolutionNode {
  id: string;
  kind: 'resolution';
  text: string;
  verify?: string | undefined;
  otherwise?: FlowNode | undefined;
}
export interface EscalationNode {
  id: string;
  kind: 'escalation';
  text: string;
  to?: string | undefined;
}
export interface UnchartedNode {
  id: string;
  kind: 'uncharted';
  text?: string | undefined;
}
export interface GotoNode {
  id: string;
  kind: 'goto';
  target: string;
}

/** The flow document: a recursive tree of these. See docs/flow-document.md. */
export type FlowNode = QuestionNode | ActionNode | ResolutionNode | EscalationNode | UnchartedNode | GotoNode;
export type NodeKind = FlowNode['kind'];

/** A tree's bounds; the root is at depth 1. */
export const FLOW_LIMITS = { nodes: 500, depth: 60, textCharacters: 4_000, bytes: 512 * 1024, options: 12 } as const;

const text = z.string();
/** The wire shape of a node, for answers and for the OpenAPI document. Submitted trees are judged by `findFaults`. */
export const FlowNode: z.ZodType<FlowNode> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({
        id: text,
        kind: z.literal('question'),
        text,
        help: text.optional(),
        options: z.array(z.object({ id: text, label: text, then: FlowNode })),
      }),
      z.object({
        id: text,
        kind: z.literal('action'),
        text,
        expected: text.optional(),
        script_template_id: text.optional(),
        then: FlowNode,
      }),
      z.object({ id: text, kind: z.literal('resolution'), text, verify: text.optional(), otherwise: FlowNode.optional() }),
      z.object({ id: text, kind: z.literal('escalation'), text, to: text.optional() }),
      z.object({ id: text, kind: z.literal('uncharted'), text: text.optional() }),
      z.object({ id: text, kind: z.literal('goto'), target: text }),
    ]),
  )
  .meta({ id: 'FlowNode' });
