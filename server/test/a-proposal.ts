import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import type { Domain } from '@flowpilot/core/kernel';
import { type Absorbed, redactText, redactTree, type Suggestion } from '@flowpilot/engine';
import { lockLibrary } from '../src/flows/index.ts';
import { inTransaction } from '../src/platform/scope.ts';
import { createProposal } from '../src/proposals/index.ts';
import { aSession, importLines } from './a-session.ts';
import type { TestAccount } from './an-account.ts';
import { call } from './call.ts';
import type { TestApp } from './start-test-app.ts';

/** A question with two answers that lead to these ends. */
export const aTree = (change: { text?: string; yes?: FlowNode; no?: FlowNode } = {}): FlowNode => ({
  id: 'q',
  kind: 'question',
  text: change.text ?? 'Is the ribbon sensor light green?',
  options: [
    { id: 'q-yes', label: 'Yes', then: change.yes ?? { id: 'clean', kind: 'resolution', text: 'Clean the ribbon sensor' } },
    { id: 'q-no', label: 'No', then: change.no ?? { id: 'open', kind: 'uncharted' } },
  ],
});

/** What a proposal of a test is made of. */
export interface ProposalWish {
  type?: 'new_flow' | 'enhancement' | 'branch_addition';
  title?: string;
  domain?: Domain | null;
  tree?: FlowNode;
  targetFlowId?: string;
  baseVersion?: number;
  /** What it takes in. */
  absorbs?: Absorbed;
  confidence?: number;
  matchKeywords?: string[];
  evidence?: (sessionId: string) => Evidence[];
}

/** Imports a session and puts a proposal made from it in the queue, past the engine; answers both ids. */
export async function aProposal(app: TestApp, account: TestAccount, wish: ProposalWish = {}): Promise<{ id: string; sessionId: string }> {
  const session = aSession({ team: null });
  await importLines(app, account, [session]);
  const { body } = await call(app, { path: `/ai-sessions?search=${session.external_id}`, as: account.engineer });
  const sessionId: string = body.items[0].id;
  const evidence = wish.evidence?.(sessionId) ?? [
    { node_id: 'q', option_id: 'q-yes', session_id: sessionId, step_index: 0, outcome: 'none' },
    { node_id: 'clean', option_id: null, session_id: sessionId, step_index: null, outcome: 'worked' },
  ];
  const id = await inTransaction(account.scope, async (scope) => {
    await lockLibrary(scope);
    const { type = 'new_flow', targetFlowId = null, baseVersion = null, absorbs = null } = wish;
    const proposed = { type, targetFlowId, baseVersion, absorbs, suggestion: suggestion(wish, evidence) };
    return createProposal(scope, { sessionId, teamId: null }, proposed);
  });
  return { id, sessionId };
}

function suggestion(wish: ProposalWish, addedEvidence: Evidence[]): Suggestion {
  return {
    title: redactText(wish.title ?? 'Label printer prints blank labels'),
    description: redactText('Learned from 1 resolved session.'),
    domain: wish.domain === undefined ? 'printing' : wish.domain,
    matchKeywords: wish.matchKeywords ?? ['label', 'printer', 'blank'],
    tree: redactTree(wish.tree ?? aTree()),
    addedEvidence,
    proof: { n: 1, explained_before: 0, explained_after: 1, broken: 0, broken_session_ids: [], computed_at: '2026-01-01T00:00:00.000Z' },
    confidence: wish.confidence ?? 0.5,
    basis: { sessions: 1, engineers: 1, clients: 1, agreement: 1, worked: 1, failed: 0, replay: 1, age_days: 0 },
  };
}
