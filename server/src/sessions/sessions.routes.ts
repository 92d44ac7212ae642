import { Refusal } from '@flowpilot/core/kernel';
import { type SessionDetail, sessionsContract } from '@flowpilot/core/sessions';
import type { App } from '../platform/http/serve.ts';
import { serve } from '../platform/http/serve.ts';
import { inTransaction, type Scope } from '../platform/scope.ts';
import { importSessions } from './import-sessions.ts';
import { listSessions } from './list-sessions.ts';
import { presentSessionDetail } from './present-session.ts';
import { findSession } from './session.store.ts';

/** What the sessions' pages need of those who learn from sessions. */
export interface SessionPorts {
  /** Flows and proposals that the session is evidence of; reads with the open transaction. */
  findLearnedInto(scope: Scope, sessionId: string): Promise<SessionDetail['learned_into']>;
}

/** Import, list and detail of sessions. */
export function registerSessionsRoutes(app: App, ports: SessionPorts): void {
  serve(app, sessionsContract.import, (scope, _input, http) => importSessions(scope, http.body));
  serve(app, sessionsContract.list, listSessions);
  serve(app, sessionsContract.get, (scope, { id }) =>
    inTransaction(scope, async (scope) => {
      const row = await findSession(scope, id);
      if (row === null) throw new Refusal('not_found', 'Session not found');
      return presentSessionDetail(row, await ports.findLearnedInto(scope, id));
    }),
  );
}
