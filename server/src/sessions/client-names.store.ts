import { and, eq, isNotNull } from 'drizzle-orm';
import type { Scope } from '../platform/scope.ts';
import { sessions } from './session.table.ts';

const MOST_CLIENTS = 5_000;

/** The clients that the account's sessions name. */
export async function selectClients(scope: Scope): Promise<string[]> {
  const rows = await scope.db
    .selectDistinct({ client: sessions.client })
    .from(sessions)
    .where(and(eq(sessions.accountId, scope.accountId), isNotNull(sessions.client)))
    .limit(MOST_CLIENTS);
  return rows.flatMap(({ client }) => client ?? []);
}
