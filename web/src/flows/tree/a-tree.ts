import type { FlowNode } from '@flowpilot/core/flows';

/** A small tree for tests: a question, an action with a way back, a fix with an otherwise. */
export function aTree(): FlowNode {
  return {
    id: 'q1',
    kind: 'question',
    text: 'Does the printer show a light?',
    options: [
      {
        id: 'o1',
        label: 'Yes',
        then: { id: 'a1', kind: 'action', text: 'Restart the spooler', then: { id: 'g1', kind: 'goto', target: 'q1' } },
      },
      {
        id: 'o2',
        label: 'No',
        then: {
          id: 'r1',
          kind: 'resolution',
          text: 'Plug it in',
          verify: 'The light is on',
          otherwise: { id: 'e1', kind: 'escalation', text: 'Call the vendor' },
        },
      },
      { id: 'o3', label: 'It blinks', then: { id: 'u1', kind: 'uncharted' } },
    ],
  };
}

/** A wide tree of the given size, every question with three options. */
export function aTreeOf(size: number): FlowNode {
  const build = (index: number): FlowNode => {
    const below = [1, 2, 3].map((nth) => index * 3 + nth).filter((child) => child < size);
    if (below.length === 0) return { id: `n${index}`, kind: 'resolution', text: `Fix number ${index}` };
    return {
      id: `n${index}`,
      kind: 'question',
      text: `Question number ${index}?`,
      options: below.map((child) => ({ id: `o${child}`, label: `Answer ${child}`, then: build(child) })),
    };
  };
  return build(0);
}

/** Ids that count up, for tests. */
export function countingIds(prefix = 'new'): () => string {
  let next = 0;
  return () => `${prefix}${++next}`;
}
