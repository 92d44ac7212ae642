import { describe, expect, it, vi } from 'vitest';
import { aFlow, aGoto, anAction, aQuestion, aResolution, uncharted } from '../../../test/a-flow.ts';
import { FLOW_LIMITS, type FlowNode } from '../tree/flow-node.ts';
import { findFaults } from './find-faults.ts';

vi.setConfig({ testTimeout: 60_000 }); // trees of hostile size on a busy machine

const messages = (tree: unknown) => findFaults(tree).map(({ path, message }) => `${path} ${message}`);
const chain = (length: number): FlowNode => {
  let tree: FlowNode = aResolution('end');
  for (let at = 1; at < length; at += 1) tree = anAction(`a${at}`, tree);
  return tree;
};

describe('finding faults', () => {
  it('finds none in a tree with every kind of node', () => {
    expect(findFaults(aFlow())).toEqual([]);
  });

  it.each([null, undefined, 'tree', 7, [], true])('calls %j no node', (tree) => {
    expect(findFaults(tree)).toEqual([{ path: '', node_id: null, message: 'A node must be an object with an id and a kind.' }]);
  });

  it('lists every fault with its place and node, not only the first', () => {
    const tree = {
      id: 'q',
      kind: 'question',
      text: 5,
      options: [
        { id: 'o', label: 'Yes', then: { id: 'q', kind: 'resolution', text: 'Done' } },
        { id: 'o', label: ' yes ', then: { kind: 'riddle' } },
        { label: '', then: { id: 'g', kind: 'goto', target: 'nowhere' }, color: 'red' },
        'no option',
      ],
      'odd/field~': 1,
    };
    expect(findFaults(tree).map(({ path, node_id }) => [path, node_id])).toEqual([
      ['/text', 'q'],
      ['/odd~1field~0', 'q'],
      ['/options/1/id', 'q'],
      ['/options/1/label', 'q'],
      ['/options/2/id', 'q'],
      ['/options/2/label', 'q'],
      ['/options/2/color', 'q'],
      ['/options/3', 'q'],
      ['/options/1/then/id', null],
      ['/options/1/then/kind', null],
      ['/options/0/then/id', 'q'],
      ['/options/2/then/target', 'g'],
    ]);
  });

  it('judges what hangs under a node of an unknown kind too', () => {
    expect(messages({ id: 'a', kind: 'riddle', then: { id: 'b', kind: 'resolution' } }).at(-1)).toBe('/then/text The node needs text.');
  });

  it.each([
    [
      'a goto that leads to a goto',
      aQuestion('q', { A: aGoto('g', 'h'), B: aGoto('h', 'q'), C: uncharted('u') }),
      '/options/0/then/target',
    ],
    ['an action without then', { id: 'a', kind: 'action', text: 'x' }, '/then'],
    ['a question without options', { id: 'a', kind: 'question', text: 'x' }, '/options'],
    ['a question with no option', { id: 'a', kind: 'question', text: 'x', options: [] }, '/options'],
    ['an option without then', { id: 'a', kind: 'question', text: 'x', options: [{ id: 'o', label: 'l' }] }, '/options/0/then'],
    [
      'thirteen options',
      aQuestion('q', Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`L${at}`, uncharted(`u${at}`)]))),
      '/options',
    ],
    ['labels that differ in case alone', aQuestion('q', { YES: uncharted('a'), yes: uncharted('b') }), '/options/1/label'],
    ['a text that is too long', aResolution('r', { text: 'x'.repeat(4_001) }), '/text'],
    ['a text with a NUL', aResolution('r', { text: 'a\0b' }), '/text'],
    ['a text with half a surrogate pair', aResolution('r', { verify: 'a\ud800b' }), '/verify'],
    ['an empty text', aResolution('r', { text: '  ' }), '/text'],
    ['an empty id', aResolution(''), '/id'],
    ['an optional text that is null', { ...aResolution('r'), verify: null }, '/verify'],
    ['a field of another kind', { ...aResolution('r'), then: uncharted('u') }, '/then'],
  ])('refuses %s', (_, tree, path) => {
    expect(findFaults(tree).map((fault) => fault.path)).toEqual([path]);
  });

  it('counts characters as a person does', () => {
    expect(findFaults(aResolution('r', { text: '🖨'.repeat(4_000) }))).toEqual([]);
  });

  it('names every node from which no end can be reached', () => {
    const tree = aQuestion('q', { A: anAction('a', aGoto('g', 'a')), B: uncharted('u') });
    expect(findFaults(tree).map(({ node_id }) => node_id)).toEqual(['a', 'g']);
    expect(findFaults(anAction('a', aGoto('g', 'a')))).toHaveLength(2);
  });

  it('takes a fix as an end even when the way after it leads back', () => {
    expect(findFaults(anAction('a', aResolution('r', { otherwise: aGoto('g', 'a') })))).toEqual([]);
  });

  it('keeps to the limits of nodes, depth and bytes', () => {
    expect(findFaults(chain(FLOW_LIMITS.depth))).toEqual([]);
    expect(messages(chain(FLOW_LIMITS.depth + 5))).toEqual([`${'/then'.repeat(60)} The tree is deeper than 60 nodes here.`]);
    const wide = (count: number, text: string): FlowNode =>
      aQuestion(
        'q',
        Object.fromEntries(
          Array.from({ length: 12 }, (_, a) => [
            `A${a}`,
            aQuestion(`q${a}`, Object.fromEntries(Array.from({ length: 12 }, (_, b) => [`B${b}`, chainOf(`${a}.${b}`, count, text)]))),
          ]),
        ),
      );
    const chainOf = (id: string, count: number, text: string): FlowNode =>
      count === 1 ? aResolution(id, { text }) : anAction(`${id}-${count}`, chainOf(id, count - 1, text), { text });
    expect(messages(wide(4, 'x'))).toEqual([' The tree has 589 nodes; 500 are allowed.']);
    expect(findFaults(wide(3, 'x'))).toEqual([]);
    expect(messages(wide(2, 'ä'.repeat(1_500)))[0]).toMatch(/bytes as JSON; 524288 are allowed/);
  });

  it('survives a tree of hostile depth and a tree of hostile width', () => {
    const deep = JSON.parse(`${'{"kind":"action","then":'.repeat(100_000)}null${'}'.repeat(100_000)}`);
    expect(messages(deep)).toEqual([' The tree is nested far deeper than 60 nodes.']);
    const flat = { id: 'q', kind: 'question', text: 'x', options: new Array(300_000).fill(null) };
    expect(messages(flat)).toEqual([' The tree is far larger than 500 nodes.']);
  });

  it('looks at no more of a hostile tree than at a good one', () => {
    let looks = 0;
    const watched = (value: object): object =>
      new Proxy(value, {
        ownKeys: (target) => {
          looks += 1;
          return Reflect.ownKeys(target);
        },
      });
    let tree: object = { id: 'end', kind: 'resolution', text: 'Done' };
    for (let at = 0; at < 30_000; at += 1) tree = watched({ id: `a${at}`, kind: 'action', text: 'x', then: tree });
    expect(messages(tree)).toEqual([' The tree is nested far deeper than 60 nodes.']);
    expect(looks).toBeLessThan(1_000);
  });

  it('lists at most a thousand faults, and says how many more there are', () => {
    const flat = { id: 'q', kind: 'question', text: 'x', options: new Array(15_000).fill(null) };
    expect(findFaults(flat)).toHaveLength(1_001);
    expect(findFaults(flat).at(-1)?.message).toMatch(/more faults are not listed/);
  });
});
