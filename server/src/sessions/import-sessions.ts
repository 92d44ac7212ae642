import { IMPORT_LIMITS, type ImportedSession, type ImportReport, readImportLine } from '@flowpilot/core/sessions';
import { enqueue } from '../platform/jobs/jobs.ts';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { ImportTally } from './import-tally.ts';
import { isDataFault } from './is-data-fault.ts';
import { linkPeople } from './link-people.ts';
import { readLines } from './read-lines.ts';
import { insertNewSessions, type NewSession } from './session.store.ts';

/** The queue that analyses what was imported. */
export const FLYWHEEL_QUEUE = 'flywheel';

const BATCH = { lines: 100, characters: 2_000_000 } as const;
const LINE_FAULTS = { too_long: `The line is longer than ${IMPORT_LIMITS.lineBytes} bytes.`, not_utf8: 'The line is not valid UTF-8.' } as const;

interface GoodLine {
  number: number;
  session: ImportedSession;
}

/**
 * Imports sessions, one JSON object a line, as they arrive. Each batch is a transaction of its own that also marks its
 * sessions as waiting for analysis: when the stream breaks, the batches before stay, and the file can be sent again.
 */
export async function importSessions(scope: Scope, bytes: AsyncIterable<Uint8Array>): Promise<ImportReport> {
  const tally = new ImportTally();
  for await (const batch of inBatches(bytes, tally)) await keepBatch(scope, batch, tally);
  return tally.report();
}

async function* inBatches(bytes: AsyncIterable<Uint8Array>, tally: ImportTally): AsyncGenerator<GoodLine[]> {
  let batch: GoodLine[] = [];
  let characters = 0;
  for await (const line of readLines(bytes, IMPORT_LIMITS.lineBytes)) {
    const read = 'fault' in line ? { reason: LINE_FAULTS[line.fault] } : readImportLine(line.text);
    if ('reason' in read) tally.refuse(line.number, read.reason);
    else batch.push({ number: line.number, session: read.session });
    characters += 'text' in line ? line.text.length : 0;
    if (batch.length < BATCH.lines && characters < BATCH.characters) continue;
    if (batch.length > 0) yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Keeps a batch; where the database refuses something in it, line by line, so that only the bad line is lost. */
async function keepBatch(scope: Scope, batch: readonly GoodLine[], tally: ImportTally): Promise<void> {
  try {
    const accepted = await keep(scope, batch);
    tally.accepted += accepted;
    tally.duplicate += batch.length - accepted;
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
    if (batch.length > 1) for (const line of batch) await keepBatch(scope, [line], tally);
    else if (batch[0]) tally.refuse(batch[0].number, 'The database cannot hold this line.');
  }
}

function keep(scope: Scope, batch: readonly GoodLine[]): Promise<number> {
  return inTransaction(scope, async (scope) => {
    const people = await linkPeople(
      scope,
      batch.map(({ session }) => session),
    );
    const rows = batch.map(({ session }) => newSession(scope, session, people));
    const accepted = await insertNewSessions(scope, rows);
    if (accepted.length === 0) return 0;
    recordChange(scope, { action: 'sessions.import', target_kind: 'account', target_id: scope.accountId, after: { accepted: accepted.length } });
    await enqueue(scope, FLYWHEEL_QUEUE, { accountId: scope.accountId }, { singletonKey: scope.accountId });
    return accepted.length;
  });
}

function newSession(scope: Scope, session: ImportedSession, people: Awaited<ReturnType<typeof linkPeople>>): NewSession {
  const { external_id, problem, status, resolution, rating, priority, client, engineer, team } = session;
  return {
    id: scope.newId(),
    externalId: external_id,
    problem,
    domain: session.domain ?? null,
    status,
    intake: 'free_text',
    client: client ?? null,
    team: team ?? null,
    teamId: people.teamIdOf(team),
    engineer: engineer ?? null,
    engineerId: people.memberIdOf(engineer),
    ticketRef: session.ticket_ref ?? null,
    steps: session.steps.map(keptStep),
    stepCount: session.steps.length,
    resolution: resolution ?? null,
    rating: rating ?? null,
    priority: priority === null || priority === undefined ? null : String(priority),
    reopenCount: session.reopen_count ?? null,
    reassignmentCount: session.reassignment_count ?? null,
    slaMet: session.sla_met ?? null,
    startedAt: session.started_at ? new Date(session.started_at) : null,
    endedAt: session.ended_at ? new Date(session.ended_at) : null,
    createdAt: scope.now(),
    analysisStatus: 'pending',
  };
}

const keptStep = (step: ImportedSession['steps'][number]): NewSession['steps'][number] => ({
  kind: step.kind ?? 'question',
  text: step.text,
  options: step.options ?? [],
  chosen_option: step.chosen_option ?? null,
  reply: step.reply ?? null,
  skipped: false,
  outcome: step.outcome ?? 'none',
  flow_node_id: null,
});
