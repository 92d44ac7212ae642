import { inTransaction, type Scope } from '../platform/scope.ts';
import { EXPORTED, type ExportedPart, type ExportPage, readExportPage } from './export.store.ts';

/** Writes everything that an account holds, one JSON object a line, each with its `kind`; secrets are never among it. */
export async function exportAccount(scope: Scope, out: (line: string) => void): Promise<void> {
  for (const part of EXPORTED) await exportPart(scope, part, out);
}

async function exportPart(scope: Scope, part: ExportedPart, out: (line: string) => void): Promise<void> {
  let after: unknown[] | null = null;
  do {
    const from: unknown[] | null = after;
    const page: ExportPage = await inTransaction(scope, (scope) => readExportPage(scope, part, from));
    for (const row of page.rows) out(JSON.stringify({ kind: part.kind, ...row }));
    after = page.next;
  } while (after !== null);
}
