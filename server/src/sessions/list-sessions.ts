import type { Page } from '@flowpilot/core/kernel';
import type { SessionSummary, sessionsContract } from '@flowpilot/core/sessions';
import { z } from 'zod';
import { pagesOf } from '../platform/http/answers/cursor.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { presentSession } from './present-session.ts';
import { selectSessions } from './session.store.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** The query of the sessions' list. */
export type SessionListQuery = z.output<typeof sessionsContract.list.query>;

/** One page of the account's sessions, newest first; stable while sessions are added. */
export function listSessions(scope: Scope, query: SessionListQuery): Promise<Page<SessionSummary>> {
  const pages = pagesOf(scope, 'sessions', query);
  const place = pages.begin(Place);
  return inTransaction(scope, async (scope) => {
    const rows = await selectSessions(scope, {
      ...query,
      analysisStatus: query.analysis_status,
      teamId: query.team_id,
      after: place && { createdAt: new Date(place[0]), id: place[1] },
      limit: query.limit + 1,
    });
    return pages.cut(rows, { item: presentSession, place: (row) => [row.createdAt.toISOString(), row.id] });
  });
}
