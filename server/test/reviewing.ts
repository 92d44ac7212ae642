import type { FlowNode } from '@flowpilot/core/flows';
import type { Absorbed } from '@flowpilot/engine';
import { aProposal, aTree } from './a-proposal.ts';
import { anAccount, type TestAccount, type TestMember } from './an-account.ts';
import { type CallAnswer, call } from './call.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

/** The application with one account, and what its reviewers do there. */
export async function startReviewing() {
  const app = await startTestApp();
  const account = await anAccount(app);
  return { app, account, by: reviewingIn(app, account) };
}

/** What a reviewer of an account does and sees, over HTTP. */
export function reviewingIn(app: TestApp, account: TestAccount) {
  const review = (id: string, body: object, as: TestMember = account.admin): Promise<CallAnswer> =>
    call(app, { method: 'POST', path: `/flow-proposals/${id}/review`, as, body });
  const read = async (path: string) => (await call(app, { path, as: account.engineer })).body;
  return {
    review,
    undo: (id: string, as: TestMember = account.admin) => call(app, { method: 'POST', path: `/flow-proposals/${id}/undo`, as }),
    detail: (id: string) => read(`/flow-proposals/${id}`),
    merge: (id: string) => read(`/flow-proposals/${id}/merge`),
    flow: (id: string) => read(`/flows/${id}`),
    evidenceOf: async (flowId: string) => (await read(`/flows/${flowId}/evidence`)).items,
    /** A published flow of one question, by way of a proposal. */
    aFlow: async (): Promise<{ flowId: string; proposalId: string }> => {
      const { id } = await aProposal(app, account);
      const { body } = await review(id, { action: 'approve' });
      return { flowId: body.published_flow_id, proposalId: id };
    },
    /** A proposal that gives the question's other answer an end. */
    aChange: (flowId: string, tree = withSecondBranch()) =>
      aProposal(app, account, { type: 'branch_addition', targetFlowId: flowId, baseVersion: 1, tree, evidence: secondBranch }),
    /** A change of a flow that takes in another, which turned out to be one problem with it. */
    aMerger: async (flowId: string, absorbs: Absorbed) => {
      const path = absorbs.kind === 'flow' ? `/flows/${absorbs.id}/evidence` : `/flow-proposals/${absorbs.id}/evidence`;
      const behind = [...new Set<string>((await read(path)).items.map((row: { session_id: string }) => row.session_id))];
      return aProposal(app, account, {
        type: 'enhancement',
        targetFlowId: flowId,
        baseVersion: 1,
        tree: withSecondBranch(),
        evidence: (sessionId) => [...behind, sessionId].flatMap(secondBranch),
        absorbs,
      });
    },
  };
}

/** The tree with an end behind its other answer. */
export const withSecondBranch = (text = 'Replace the ribbon'): FlowNode => aTree({ no: { id: 'replace', kind: 'resolution', text } });

const secondBranch = (sessionId: string) => [
  { node_id: 'q', option_id: 'q-no', session_id: sessionId, step_index: 0, outcome: 'none' as const },
  { node_id: 'replace', option_id: null, session_id: sessionId, step_index: null, outcome: 'worked' as const },
];
