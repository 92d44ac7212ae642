import { setImmediate } from 'node:timers/promises';
import { IMPORT_LIMITS, type ImportedSession, type ImportReport, readImportLine } from '@flowpilot/core/sessions';
import { inTransaction, recordChange, type Scope } from '../platform/scope.ts';
import { afterDeadlocks } from './after-deadlocks.ts';
import { ImportTally } from './import-tally.ts';
import { databaseWords, isDataFault } from './is-data-fault.ts';
import { linkPeople } from './link-people.ts';
import { newSession } from './new-session.ts';
import { type FoundLine, readLines } from './read-lines.ts';
import { insertNewSessions, type NewSession } from './session.store.ts';
import { wakeFlywheel } from './wake-flywheel.ts';

const BATCH = { lines: 100, characters: 2_000_000 } as const;
const LINE_FAULTS = {
  too_long: `The line is longer than ${IMPORT_LIMITS.lineBytes} bytes.`,
  not_utf8: 'The line is not valid UTF-8.',
} as const;

interface GoodLine {
  number: number;
  characters: number;
  session: ImportedSession;
}

/**
 * Imports sessions, one JSON object a line, as they arrive. Each batch is a transaction of its own that also marks its
 * sessions as waiting for analysis: when the stream breaks, the batches before stay, and the file can be sent again.
 */
export async function importSessions(scope: Scope, bytes: AsyncIterable<Uint8Array>): Promise<ImportReport> {
  const tally = new ImportTally();
  for await (const batch of inBatches(bytes, tally)) {
    await keepBatch(scope, batch, tally);
    await setImmediate(); // the embedded database never leaves this thread by itself: others get their turn between batches
  }
  return tally.report();
}

async function* inBatches(bytes: AsyncIterable<Uint8Array>, tally: ImportTally): AsyncGenerator<GoodLine[]> {
  let batch: GoodLine[] = [];
  let characters = 0;
  for await (const line of readLines(bytes, IMPORT_LIMITS.lineBytes)) {
    const good = judge(line, tally);
    if (good === null) continue;
    batch.push(good);
    characters += good.characters;
    if (batch.length < BATCH.lines && characters < BATCH.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function judge(line: FoundLine, tally: ImportTally): GoodLine | null {
  const read = 'fault' in line ? { reason: LINE_FAULTS[line.fault] } : readImportLine(line.text);
  if ('reason' in read) tally.refuse(line.number, read.reason);
  else return { number: line.number, characters: 'text' in line ? line.text.length : 0, session: read.session };
  return null;
}

/** Keeps a batch; where the database refuses something in it, line by line, so that only the bad line is lost. */
async function keepBatch(scope: Scope, batch: readonly GoodLine[], tally: ImportTally): Promise<void> {
  try {
    const accepted = await afterDeadlocks(() => keep(scope, batch));
    tally.accepted += accepted;
    tally.duplicate += batch.length - accepted;
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
    if (batch.length > 1) for (const line of batch) await keepBatch(scope, [line], tally);
    else if (batch[0]) tally.refuse(batch[0].number, `The database cannot hold this line: ${databaseWords(fault)}.`);
  }
}

function keep(scope: Scope, batch: readonly GoodLine[]): Promise<number> {
  return inTransaction(scope, async (scope) => {
    const people = await linkPeople(
      scope,
      batch.map(({ session }) => session),
    );
    const rows = batch.map(({ session }) => newSession(scope, session, people));
    const accepted = await insertNewSessions(scope, inLockOrder(rows));
    if (accepted.length === 0) return 0;
    recordChange(scope, {
      action: 'sessions.import',
      target_kind: 'account',
      target_id: scope.accountId,
      after: { accepted: accepted.length },
    });
    await wakeFlywheel(scope);
    return accepted.length;
  });
}

/** One order for all: two imports of the same ids wait for each other, and never in a circle. */
const inLockOrder = (rows: readonly NewSession[]): NewSession[] =>
  [...rows].sort((a, b) => ((a.externalId ?? '') < (b.externalId ?? '') ? -1 : 1));
