import { inTransaction, type Scope } from '../platform/scope.ts';
import { type ExportPage, readExportPage } from './export.store.ts';
import { EXPORTED, type ExportedKind } from './exported-kinds.ts';

type Out = (line: string) => void | Promise<void>;

/** Writes everything that an account holds, one JSON object a line, each with its `kind`, in a fixed order; secrets are never among it. */
export async function exportAccount(scope: Scope, out: Out): Promise<void> {
  for (const kind of EXPORTED) await exportKind(scope, kind, out);
}

/** No transaction is open while a slow reader takes its time. */
async function exportKind(scope: Scope, kind: ExportedKind, out: Out): Promise<void> {
  let after: unknown[] | null = null;
  do {
    const from: unknown[] | null = after;
    const page: ExportPage = await inTransaction(scope, (scope) => readExportPage(scope, kind, from));
    for (const row of page.rows) await out(JSON.stringify({ kind: kind.kind, ...kind.present(row) }));
    after = page.next;
  } while (after !== null);
}
