import { sql } from 'drizzle-orm';
import { type Change, writeAudit } from './audit.store.ts';
import { type Db, WALLED_ROLE } from './database/database.ts';
import type { Actor, Platform, Scope } from './platform.ts';

export type { Actor, Scope } from './platform.ts';

const OPEN = Symbol('open transaction');
interface OpenScope extends Scope {
  readonly [OPEN]: { changes: Change[]; afterCommit: (() => void)[] };
}
const isOpen = (scope: Scope): scope is OpenScope => OPEN in scope;

/** The scope of an account, not yet in a transaction. */
export function openScope(platform: Platform, accountId: string, actor: Actor): Scope {
  return { accountId, actor, platform, db: outside, now: () => platform.now(), newId: () => platform.newId() };
}

/** The scope of a job or a command, which has no user. */
export const systemScope = (platform: Platform, accountId: string, name: string): Scope =>
  openScope(platform, accountId, { kind: 'system', name });

/**
 * The only way to a tenant's tables: begins, steps behind the wall of row-level security as the account, runs `work`,
 * writes the audit rows of what changed, commits. Called with an open scope it joins the transaction that is open.
 */
export async function inTransaction<T>(scope: Scope, work: (scope: Scope) => Promise<T>): Promise<T> {
  if (isOpen(scope)) return work(scope);
  const afterCommit: (() => void)[] = [];
  const result = await scope.platform.database.transaction(async (db) => {
    await db.execute(sql`select set_config('role', ${WALLED_ROLE}, true), set_config('app.account_id', ${scope.accountId}, true)`);
    const guarded = Proxy.revocable(db, {});
    const inside: OpenScope = { ...scope, db: guarded.proxy, [OPEN]: { changes: [], afterCommit } };
    try {
      const worked = await work(inside);
      await writeAudit(inside, inside[OPEN].changes);
      return worked;
    } finally {
      guarded.revoke();
    }
  });
  for (const run of afterCommit) run();
  return result;
}

/** Keeps a change for the audit log, written with the transaction. Values that could be secret are struck out there. */
export function recordChange(scope: Scope, change: Change): void {
  requireOpen(scope).changes.push(change);
}

/** Runs `work` once the transaction is committed, and not at all when it is rolled back. */
export function afterCommit(scope: Scope, work: () => void): void {
  requireOpen(scope).afterCommit.push(work);
}

function requireOpen(scope: Scope): OpenScope[typeof OPEN] {
  if (!isOpen(scope)) throw new Error('This needs an open transaction: call it inside inTransaction.');
  return scope[OPEN];
}

const nowhere = {} as Db; // never used as one: every access throws
const outside = new Proxy(nowhere, {
  get: (_target, property) => {
    throw new Error(`scope.db.${String(property)} outside a transaction: tenant tables are reached inside inTransaction only.`);
  },
});
