import type { ExportedTable } from './export.store.ts';
import { exportedSession } from './exported-session.ts';

type Row = Record<string, unknown>;

/** One kind of line in an export: the rows it is made of, and what of a row leaves the server. */
export interface ExportedKind extends ExportedTable {
  readonly kind: string;
  present(row: Row): Row;
}

/** A line of these columns, under their own names or, as `name=column`, under another; moments in UTC. */
const fields = (list: string) => {
  const wanted = list.split(/\s+/).map((item): [string, string] => {
    const [name = item, column = name] = item.split('=');
    return [name, column];
  });
  return (row: Row): Row => Object.fromEntries(wanted.map(([name, column]) => [name, exportedValue(column, row[column])]));
};

const exportedValue = (column: string, value: unknown): unknown =>
  /(^|_)at$/.test(column) && typeof value === 'string' ? new Date(value).toISOString() : (value ?? null);

const EVIDENCE = 'session_id step_key node_id option_id outcome';
const evidenceOf = (owner: 'flow' | 'proposal'): ExportedKind => {
  const present = fields(`${owner}_id=owner_id ${EVIDENCE}`);
  return {
    kind: `${owner}_evidence`,
    table: 'evidence',
    owner,
    key: ['owner_id', 'session_id', 'step_key'],
    present: (row) => {
      const { step_key, ...line } = present(row);
      return { ...line, step_index: step_key === -1 ? null : step_key };
    },
  };
};

/** What an export holds, in the order that a reader needs it. Keys, passwords and invitations are secrets or promises, and stay. */
export const EXPORTED: readonly ExportedKind[] = [
  { kind: 'account', table: 'accounts', key: [], present: fields('id=account_id name is_sample created_at') },
  { kind: 'team', table: 'teams', key: ['id'], present: fields('id name created_at') },
  { kind: 'member', table: 'members', key: ['user_id'], present: fields('user_id email name role team_id status created_at') },
  { kind: 'session', table: 'sessions', key: ['id'], present: exportedSession },
  {
    kind: 'flow',
    table: 'flows',
    key: ['id'],
    present: fields(
      `id title description domain status tree_type version=live_version origin author_id team_id source_session_id match_keywords
      supporting_session_count worked_count failed_count last_supported_at created_at updated_at`,
    ),
  },
  {
    kind: 'flow_version',
    table: 'flow_versions',
    key: ['flow_id', 'number'],
    present: fields('flow_id number title description tree_structure=tree match_keywords origin author_id proposal_id note created_at'),
  },
  evidenceOf('flow'),
  {
    kind: 'proposal',
    table: 'proposals',
    key: ['id'],
    present: fields(
      `id proposal_type status title description problem_domain confidence_score confidence_basis supporting_session_count
      target_flow_id base_version source_session_id team_id tree_structure=tree match_keywords proof reviewer_notes reviewed_by
      reviewed_at published_flow_id published_version created_at updated_at`,
    ),
  },
  {
    kind: 'proposal_history',
    table: 'proposal_history',
    key: ['proposal_id', 'id'],
    present: fields('proposal_id id action status reviewed_by=actor_id notes at'),
  },
  {
    kind: 'proposal_session',
    table: 'proposal_sessions',
    key: ['proposal_id', 'session_id'],
    present: fields('proposal_id session_id added_at'),
  },
  evidenceOf('proposal'),
];
