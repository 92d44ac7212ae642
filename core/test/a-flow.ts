import type { ActionNode, EscalationNode, FlowNode, GotoNode, QuestionNode, ResolutionNode, UnchartedNode } from '../src/flows/index.ts';

/** A question whose options are named by their labels: the option's id is `<id>.<n>`, counted from 0. */
export const aQuestion = (id: string, answers: Readonly<Record<string, FlowNode>>, more: Partial<QuestionNode> = {}): QuestionNode => ({
  id,
  kind: 'question',
  text: `Question ${id}?`,
  options: Object.entries(answers).map(([label, then], at) => ({ id: `${id}.${at}`, label, then })),
  ...more,
});

export const anAction = (id: string, then: FlowNode, more: Partial<ActionNode> = {}): ActionNode => ({
  id,
  kind: 'action',
  text: `Do ${id}.`,
  then,
  ...more,
});

export const aResolution = (id: string, more: Partial<ResolutionNode> = {}): ResolutionNode => ({
  id,
  kind: 'resolution',
  text: `Fix ${id}.`,
  ...more,
});

export const anEscalation = (id: string, more: Partial<EscalationNode> = {}): EscalationNode => ({
  id,
  kind: 'escalation',
  text: `Hand over ${id}.`,
  ...more,
});

export const uncharted = (id: string, more: Partial<UnchartedNode> = {}): UnchartedNode => ({ id, kind: 'uncharted', ...more });

export const aGoto = (id: string, target: string): GotoNode => ({ id, kind: 'goto', target });

/** A small flow about printing with every kind of node in it. */
export const aFlow = (): QuestionNode =>
  aQuestion('power', {
    'No light': anAction('plug', aQuestion('after-plug', { Prints: aResolution('was-unplugged'), 'Still dead': anEscalation('dead') })),
    'Green light': aResolution('queue', { verify: 'A page comes out.', otherwise: aGoto('again', 'power') }),
    'Red light': uncharted('red'),
  });
