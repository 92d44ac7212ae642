import { createHash } from 'node:crypto';
import type { PastSession } from '@flowpilot/engine';
import type { SessionRow } from '../sessions/index.ts';

/** A kept session as the engine reads it. Engineer and client become labels of which only the sameness counts. */
export function toPastSession(row: SessionRow): PastSession {
  return {
    id: row.id,
    problem: row.problem,
    domain: row.domain,
    status: closedStatus(row),
    steps: row.steps.map((step) => ({
      kind: step.kind,
      text: step.text,
      options: step.options,
      chosenOption: step.chosen_option,
      reply: step.reply,
      skipped: step.skipped,
      outcome: step.outcome,
    })),
    resolution: row.resolution,
    engineer: row.engineerId ?? labelOf(row, row.engineer),
    client: labelOf(row, row.client),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function closedStatus({ id, status }: SessionRow): PastSession['status'] {
  if (status === 'resolved' || status === 'escalated' || status === 'abandoned') return status;
  throw new Error(`session ${id} is not closed`);
}

const labelOf = ({ accountId }: SessionRow, name: string | null): string | null =>
  name && createHash('sha256').update(`${accountId}\n${name.trim().toLowerCase()}`).digest('hex').slice(0, 16);
