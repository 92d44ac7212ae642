import { auditLog } from './audit.table.ts';
import type { Scope } from './platform.ts';
import { strikeOutSecrets } from './strike-out-secrets.ts';

/** One change as the audit log keeps it, e.g. action `proposal.review`. */
export interface Change {
  action: string;
  target_kind: string;
  target_id: string;
  before?: unknown;
  after?: unknown;
}

/** Writes the collected changes of a transaction. */
export async function writeAudit(scope: Scope, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { actor } = scope;
  const by = actor.kind === 'user' ? { actorId: actor.userId, keyId: actor.keyId } : { actorId: null, keyId: null };
  await scope.db.insert(auditLog).values(
    changes.map((change) => ({
      accountId: scope.accountId,
      id: scope.newId(),
      at: scope.now(),
      action: change.action,
      actorKind: actor.kind,
      ...by,
      actorName: actor.name,
      targetKind: change.target_kind,
      targetId: change.target_id,
      before: strikeOutSecrets(change.before) ?? null,
      after: strikeOutSecrets(change.after) ?? null,
    })),
  );
}
