import type { ProposalStats } from '@flowpilot/core/proposals';
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { proposals } from './proposal.table.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const MOST_DOMAINS = 5;

/** The queue at a glance. The week is the last 7 days; a proposal counts once, under its present status. */
export async function readProposalStats(scope: Scope): Promise<ProposalStats> {
  const decided = await countDecisions(scope, new Date(scope.now().getTime() - WEEK_MS));
  return { ...decided, top_domains: await topDomains(scope) };
}

async function countDecisions(scope: Scope, since: Date): Promise<Omit<ProposalStats, 'top_domains'>> {
  const from = sql`${since.toISOString()}::timestamptz`;
  const reviewed = (...statuses: string[]) =>
    count(sql`case when ${inArray(proposals.status, statuses as never[])} and ${proposals.reviewedAt} >= ${from} then 1 end`); // statuses are the table's own words
  const [row] = await scope.db
    .select({
      pending_count: count(sql`case when ${proposals.status} = 'pending' then 1 end`),
      approved_this_week: reviewed('approved', 'modified'),
      rejected_this_week: reviewed('rejected'),
      auto_reinforced_this_week: count(
        sql`case when ${proposals.status} = 'auto_reinforced' and ${proposals.createdAt} >= ${from} then 1 end`,
      ),
      modified_this_week: reviewed('modified'),
      dismissed_this_week: reviewed('dismissed'),
      median_days_in_queue: sql<
        number | null
      >`(percentile_cont(0.5) within group (order by extract(epoch from ${proposals.reviewedAt} - ${proposals.createdAt}) / 86400.0)
        filter (where ${proposals.status} in ('approved', 'modified', 'rejected', 'dismissed') and ${proposals.reviewedAt} >= ${from}))::float8`,
    })
    .from(proposals)
    .where(eq(proposals.accountId, scope.accountId));
  if (row === undefined) throw new Error('the count of proposals answered nothing');
  return row;
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
