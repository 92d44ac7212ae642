import type { FlowMatch } from '@flowpilot/core/flows';
import { matchFlows as match } from '@flowpilot/engine';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { currentMatchIndex } from './current-match-index.ts';
import { findFlows } from './flow.store.ts';

const DEFAULT_LIMIT = 5;

/** Published flows that fit a problem, best first; empty when nothing fits. */
export function matchFlows(scope: Scope, asked: { problem: string; limit?: number | undefined }): Promise<FlowMatch[]> {
  return inTransaction(scope, async (scope) => {
    const found = match(await currentMatchIndex(scope), asked.problem, asked.limit ?? DEFAULT_LIMIT);
    const flows = await findFlows(
      scope,
      found.map(({ entryId }) => entryId),
    );
    const titles = new Map(flows.map(({ id, title }) => [id, title]));
    return found.map(({ entryId, score, why }) => ({ flow_id: entryId, title: titles.get(entryId) ?? '', score, why }));
  });
}
