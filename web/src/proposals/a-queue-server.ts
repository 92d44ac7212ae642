import type { ProposalDetail } from '@flowpilot/core/proposals';
import { HttpResponse, http } from 'msw';
import { aProblem } from '../../test/answers.ts';
import { summaryOf } from './a-proposal.ts';

/** A queue behind HTTP for tests: it decides, refuses and takes back as the server does, and remembers what it was sent. */
export function aQueueServer(given: readonly ProposalDetail[]) {
  const proposals = new Map(given.map((proposal) => [proposal.id, proposal]));
  const sent: Record<string, unknown>[] = [];
  const decide = (id: string, body: Record<string, unknown>): ProposalDetail | No => {
    sent.push({ id, ...body });
    const decided = decidedOr(proposals.get(id), body);
    if (!('detail' in decided)) proposals.set(id, decided);
    return decided;
  };
  const reading = [
    http.get('/api/v1/flow-proposals', ({ request }) => {
      const status = new URL(request.url).searchParams.get('status');
      const found = [...proposals.values()].filter((proposal) => status === null || proposal.status === status);
      return HttpResponse.json(found.map(summaryOf), { headers: { 'x-total-count': String(found.length) } });
    }),
    http.get('/api/v1/flow-proposals/:id', ({ params }) => {
      const found = proposals.get(String(params['id']));
      return found ? HttpResponse.json(found) : aProblem(404, 'Proposal not found');
    }),
    http.get('/api/v1/flow-proposals/:id/evidence', ({ params }) => HttpResponse.json(quotesOf(proposals.get(String(params['id']))))),
  ];
  const deciding = [
    http.post('/api/v1/flow-proposals/reviews', async ({ request }) => {
      // The body is what the page sends, by the contract.
      const { reviews } = (await request.json()) as { reviews: { id: string }[] };
      const results = reviews.map(({ id, ...body }) => {
        const answer = decide(id, body);
        if (!('detail' in answer)) return { id, status: 200, proposal: answer };
        return { id, status: answer.status, problem: { type: 'about:blank', title: 'Refused', ...answer } };
      });
      return HttpResponse.json({ results });
    }),
    http.post('/api/v1/flow-proposals/:id/review', async ({ params, request }) => {
      const body = (await request.json()) as Record<string, unknown>; // the contract says it is an object
      const id = String(params['id']);
      const answer = decide(id, body);
      return 'detail' in answer ? aProblem(answer.status, answer.detail) : HttpResponse.json(answer);
    }),
    undoing(proposals),
  ];
  return { handlers: [...deciding, ...reading], sent, proposals };
}

const undoing = (proposals: Map<string, ProposalDetail>) =>
  http.post('/api/v1/flow-proposals/:id/undo', ({ params }) => {
    const id = String(params['id']);
    const proposal = proposals.get(id);
    if (!proposal) return aProblem(404, 'Proposal not found');
    const back = { ...proposal, status: 'pending' as const, reviewed_at: null, reviewer_name: null };
    proposals.set(id, back);
    return HttpResponse.json(back);
  });

const STATUSES: Readonly<Record<string, ProposalDetail['status']>> = {
  approve: 'approved',
  modify: 'modified',
  reject: 'rejected',
  dismiss: 'dismissed',
};

interface No {
  status: number;
  detail: string;
}

/** The decided proposal, or why it is refused. */
function decidedOr(
  proposal: ProposalDetail | undefined,
  { action, expected_version: expected }: Record<string, unknown>,
): ProposalDetail | No {
  if (!proposal) return { status: 404, detail: 'Proposal not found' };
  if (proposal.status !== 'pending' && proposal.status !== 'dismissed') {
    return { status: 400, detail: `Cannot review proposal in status: ${proposal.status}` };
  }
  const moved = proposal.proposal_type === 'new_flow' && expected !== undefined && expected !== proposal.version;
  if (moved) return { status: 409, detail: `This was decided on version ${expected}, but it is at version ${proposal.version} now.` };
  const status = STATUSES[String(action)] ?? proposal.status;
  return { ...proposal, status, reviewed_at: '2026-11-25T09:00:00Z', reviewer_name: 'Mara Lindqvist' };
}

function quotesOf(proposal: ProposalDetail | undefined) {
  const items = (proposal?.evidence ?? []).map((entry) => ({
    ...entry,
    quote: 'Restarted the spooler, it prints again',
    reply: null,
    session_label: 'T-1042',
  }));
  return { items, next_cursor: null };
}
