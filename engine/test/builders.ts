import type { FlowNode } from '@flowpilot/core/flows';
import type { Redacted } from '@flowpilot/core/kernel';
import type { LibraryEntry, PastSession, PastStep } from '../src/index.ts';

/** A step as a test needs it: an answered question. */
export const aStep = (changes: Partial<PastStep> = {}): PastStep => ({
  kind: 'question',
  text: 'Does the printer show a green light?',
  options: ['yes', 'no'],
  chosenOption: 'yes',
  reply: null,
  skipped: false,
  outcome: 'none',
  ...changes,
});

/** A resolved session with one answered question. */
export const aSession = (changes: Partial<PastSession> = {}): PastSession => ({
  id: 'session-1',
  problem: 'The printer on the second floor prints blank pages',
  domain: null,
  status: 'resolved',
  steps: [aStep()],
  resolution: 'Replaced the toner cartridge',
  engineer: 'ann',
  client: 'Acme',
  endedAt: '2025-06-01T00:00:00.000Z',
  ...changes,
});

/** A published flow with nothing behind it. */
export const aFlow = (tree: FlowNode, changes: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: 'flow-1',
  kind: 'flow',
  targetFlowId: null,
  proposalType: null,
  baseVersion: null,
  version: 1,
  title: 'Printer prints blank pages',
  description: null,
  domain: null,
  matchKeywords: ['printer', 'blank'],
  tree: tree as Redacted<FlowNode>, // a test's own words hold no secrets
  liveTree: null,
  evidence: [],
  problems: [],
  rejectedSessionIds: [],
  absorbsFlowId: null,
  ...changes,
});

/** Ids that count. */
export function ids(prefix = 'id'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}
