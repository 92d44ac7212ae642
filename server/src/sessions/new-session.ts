import { type ImportedSession, toSessionStep } from '@flowpilot/core/sessions';
import type { Scope } from '../platform/scope.ts';
import type { People } from './link-people.ts';
import type { NewSession } from './session.store.ts';

/** The row of an imported session, which waits for its analysis from the start. */
export function newSession(scope: Scope, session: ImportedSession, people: People): NewSession {
  return {
    ...statedFacts(session),
    id: scope.newId(),
    externalId: session.external_id,
    problem: session.problem,
    status: session.status,
    intake: 'free_text',
    teamId: people.teamIdOf(session.team),
    engineerId: people.memberIdOf(session.engineer),
    steps: session.steps.map(toSessionStep),
    stepCount: session.steps.length,
    priority: session.priority == null ? null : told(String(session.priority)),
    startedAt: momentOf(session.started_at),
    endedAt: momentOf(session.ended_at),
    createdAt: scope.now(),
    analysisStatus: 'pending',
  };
}

/** What is kept as it was told; what was not told is null in the database. */
function statedFacts(session: ImportedSession) {
  return {
    domain: session.domain,
    client: told(session.client),
    team: told(session.team),
    engineer: told(session.engineer),
    ticketRef: told(session.ticket_ref),
    resolution: session.resolution,
    rating: session.rating,
    reopenCount: session.reopen_count,
    reassignmentCount: session.reassignment_count,
    slaMet: session.sla_met,
  };
}

/** A name that was told; an empty one was not. */
const told = (name: string | null | undefined): string | null => (name ? name : null);

const momentOf = (time: string | null | undefined): Date | null => (time == null ? null : new Date(time));
