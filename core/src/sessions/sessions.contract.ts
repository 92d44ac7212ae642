import { z } from 'zod';
import { CursorQuery, Domain, endpoint, Id, IdParams, pageOf } from '../kernel/index.ts';
import { AnalysisStatus } from './analysis-status.ts';
import { SessionDetail, SessionStatus, SessionSummary } from './session.ts';

export const ImportReport = z.object({
  accepted: z.int(),
  duplicate: z.int(),
  refused: z.array(z.object({ line: z.int(), reason: z.string() })),
});
export type ImportReport = z.infer<typeof ImportReport>;

const tag = 'Sessions';
export const sessionsContract = {
  import: endpoint({
    method: 'POST',
    path: '/api/v1/ai-sessions/import',
    access: 'admin',
    tag,
    summary: 'Imports sessions, one JSON object a line.',
    streams: 'ndjson',
    answer: ImportReport,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/v1/ai-sessions',
    access: 'engineer',
    tag,
    summary: 'The sessions of the account, newest first.',
    query: CursorQuery.extend({
      search: z.string().max(200).optional(),
      status: SessionStatus.optional(),
      analysis_status: AnalysisStatus.optional(),
      domain: Domain.optional(),
      client: z.string().max(500).optional(),
      team_id: Id.optional(),
    }),
    answer: pageOf(SessionSummary),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/ai-sessions/:id',
    access: 'engineer',
    tag,
    summary: 'One session with its steps.',
    params: IdParams,
    answer: SessionDetail,
  }),
};
