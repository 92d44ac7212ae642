type Row = Record<string, unknown>;

/** The fields of an import line that a session keeps under the same name. */
const SAME = [
  'problem',
  'domain',
  'client',
  'team',
  'engineer',
  'status',
  'ticket_ref',
  'rating',
  'priority',
  'reopen_count',
  'reassignment_count',
  'sla_met',
  'resolution',
] as const;
const STEP = ['kind', 'text', 'options', 'chosen_option', 'reply', 'outcome'] as const;

/** A session's line: `data` is an import line, so that it can be imported again; beside it what this account made of it. */
export function exportedSession(row: Row): Row {
  const { id, analysis_status, analysis_note, intake, team_id, engineer_id } = row;
  return {
    id,
    intake,
    team_id,
    engineer_id,
    analysis_status,
    analysis_note,
    created_at: momentOf(row['created_at']),
    data: importLine(row),
  };
}

function importLine(row: Row): Row {
  const steps = Array.isArray(row['steps']) ? row['steps'] : [];
  return {
    external_id: row['external_id'] ?? row['id'],
    ...picked(row, SAME),
    ...picked({ started_at: momentOf(row['started_at']), ended_at: momentOf(row['ended_at']) }, ['started_at', 'ended_at']),
    steps: steps.map((step: Row) => picked(step, STEP)),
  };
}

/** What is there of these fields: an import line leaves out what was not told. */
const picked = (from: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.flatMap((name) => (from[name] == null ? [] : [[name, from[name]]])));

const momentOf = (value: unknown): string | null => (typeof value === 'string' ? new Date(value).toISOString() : null);
