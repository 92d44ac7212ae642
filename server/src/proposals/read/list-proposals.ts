import type { ProposalListQuery, ProposalSummary } from '@flowpilot/core/proposals';
import { proposalsContract } from '@flowpilot/core/proposals';
import { inTransaction, type Scope } from '../../platform/scope.ts';
import { countProposals, selectProposals } from '../store/proposal.store.ts';
import { presentProposal } from './present-proposal.ts';

const MOST_COUNTED = 10_000;

/** A page of proposals with what its headers say. */
export interface ProposalPage {
  proposals: ProposalSummary[];
  headers: { 'x-total-count': string; link: string };
}

/** One page of the account's proposals. The total is exact to 10,000, then `10000+`. */
export function listProposals(scope: Scope, query: ProposalListQuery): Promise<ProposalPage> {
  const asked = { ...query, sortBy: query.sort_by };
  return inTransaction(scope, async (scope) => {
    const rows = await selectProposals(scope, asked);
    const total = await countProposals(scope, asked, MOST_COUNTED + 1);
    return {
      proposals: rows.map(presentProposal),
      headers: { 'x-total-count': total > MOST_COUNTED ? `${MOST_COUNTED}+` : String(total), link: pageLinks(query, total) },
    };
  });
}

/** `Link` header of RFC 8288: first, prev, next, last; no link leads beyond what `skip` may say. */
function pageLinks(query: ProposalListQuery, total: number): string {
  const { skip, limit } = query;
  const last = Math.min(MOST_COUNTED, Math.max(0, Math.ceil(total / limit) - 1) * limit);
  const next = skip + limit;
  const places: Record<string, number | null> = {
    first: 0,
    prev: skip > 0 ? Math.max(0, skip - limit) : null,
    next: next < total && next <= MOST_COUNTED ? next : null,
    last,
  };
  return Object.entries(places)
    .flatMap(([rel, at]) => (at === null ? [] : [`<${pageUrl(query, at)}>; rel="${rel}"`]))
    .join(', ');
}

function pageUrl(query: ProposalListQuery, skip: number): string {
  const words = { ...query, skip };
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) if (value !== undefined) given.append(name, String(value));
  return `${proposalsContract.list.path}?${given}`;
}
