import type { ProposalStats, ProposalStatus } from '@flowpilot/core/proposals';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Scope } from '../../platform/scope.ts';
import { proposals } from './proposal.table.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const MOST_DOMAINS = 5;
const DECIDED = ['approved', 'modified', 'rejected', 'dismissed'] as const;

/** The queue at a glance. The week is the last 7 days; a proposal counts once, under its present status. */
export async function readProposalStats(scope: Scope): Promise<ProposalStats> {
  const since = new Date(scope.now().getTime() - WEEK_MS);
  return {
    ...(await countDecisions(scope, since)),
    pending_count: await countIn(scope, 'pending', null),
    auto_reinforced_this_week: await countIn(scope, 'auto_reinforced', since),
    top_domains: await topDomains(scope),
  };
}

type Counts = Omit<ProposalStats, 'top_domains' | 'pending_count' | 'auto_reinforced_this_week'>;

/** Of the proposals that were decided since then; an index leads to no others. */
async function countDecisions(scope: Scope, since: Date): Promise<Counts> {
  const now = (...statuses: ProposalStatus[]) => count(sql`case when ${inArray(proposals.status, statuses)} then 1 end`);
  const [row] = await scope.db
    .select({
      approved_this_week: now('approved', 'modified'),
      rejected_this_week: now('rejected'),
      modified_this_week: now('modified'),
      dismissed_this_week: now('dismissed'),
      median_days_in_queue: sql<
        number | null
      >`(percentile_cont(0.5) within group (order by extract(epoch from ${proposals.reviewedAt} - ${proposals.createdAt}) / 86400.0))::float8`,
    })
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), gte(proposals.reviewedAt, since), inArray(proposals.status, [...DECIDED])));
  if (row === undefined) throw new Error('the count of proposals answered nothing');
  return row;
}

/** How many proposals are in a state now, of those made since then where that is given. */
async function countIn(scope: Scope, status: ProposalStatus, since: Date | null): Promise<number> {
  const [row] = await scope.db
    .select({ n: count() })
    .from(proposals)
    .where(
      and(
        eq(proposals.accountId, scope.accountId),
        eq(proposals.status, status),
        since === null ? undefined : gte(proposals.createdAt, since),
      ),
    );
  return row?.n ?? 0;
}

async function topDomains(scope: Scope): Promise<ProposalStats['top_domains']> {
  const rows = await scope.db
    .select({ domain: proposals.domain, count: count() })
    .from(proposals)
    .where(and(eq(proposals.accountId, scope.accountId), eq(proposals.status, 'pending'), isNotNull(proposals.domain)))
    .groupBy(proposals.domain)
    .orderBy(desc(count()), asc(proposals.domain))
    .limit(MOST_DOMAINS);
  return rows.flatMap(({ domain, count }) => (domain === null ? [] : [{ domain, count }]));
}
