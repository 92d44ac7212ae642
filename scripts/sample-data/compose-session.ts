import type { ImportedSession } from '@flowpilot/core/sessions';
import { composeSteps } from './compose-steps.ts';
import { fillIn } from './fill-in.ts';
import type { Manifest } from './manifest.ts';
import type { Order } from './plan-orders.ts';
import type { End, Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { Walk } from './walk.ts';

/** A session before it has its number and its time. */
export type Draft = Omit<ImportedSession, 'external_id' | 'started_at' | 'ended_at'> & { key: string };

const GIVES_UP = [
  'Out of ideas, passed to second line',
  'Took too long on the phone, escalated',
  'Handed over with everything tried so far',
  'Client wants it solved on site, escalated',
];
const SAYS_NOTHING = ['Fixed.', 'Done', 'Closed after phone call', 'Works again'];

/** Composes one session: who had the problem, who worked on it, what was done and how it ended. */
export function composeSession(
  { problem, opening, way, tidy, certain }: Order,
  { random, manifest }: { random: Random; manifest: Manifest },
): Draft {
  const client = random.pick(manifest.clients);
  const engineer = pickEngineer(problem, { random, manifest });
  const steps = composeSteps(problem, way, { random, tidy });
  const ending = pickEnding(way, { random, certain, steps, givesUp: problem.givesUp ?? 0.05 });
  const fill = (text: string) => fillIn(text, { random, domain: client.domain });
  return {
    key: problem.key,
    problem: fill(opening),
    ...(random.chance(0.94) ? { domain: problem.domain as NonNullable<ImportedSession['domain']> } : {}), // checked against the schema when written
    client: client.name,
    ...(engineer.team === null ? {} : { team: engineer.team }),
    engineer: engineer.email,
    ...ending,
    steps: ending.steps.map((step) =>
      step.reply == null ? { ...step, text: fill(step.text) } : { ...step, text: fill(step.text), reply: fill(step.reply) },
    ),
    ...paperwork(ending.status, random),
  };
}

function pickEngineer(problem: Problem, { random, manifest }: { random: Random; manifest: Manifest }): Manifest['members'][number] {
  const team = random.chance(0.7) ? problem.team : 'Service Desk';
  return random.pick(manifest.members.filter((member) => member.team === team && (member.role === 'engineer' || member.role === 'admin')));
}

type Ending = Pick<Draft, 'status' | 'resolution' | 'steps'>;

function pickEnding(
  way: Walk,
  { random, certain, steps, givesUp }: { random: Random; certain: boolean; steps: Draft['steps']; givesUp: number },
): Ending {
  if (!certain && steps.length > 2 && random.chance(0.05)) return { status: 'abandoned', steps: steps.slice(0, -1) };
  if (!certain && random.chance(givesUp)) return { status: 'escalated', steps: steps.slice(0, -1), resolution: random.pick(GIVES_UP) };
  if ('escalate' in way.end) return { status: 'escalated', steps, resolution: random.pick(way.end.escalate) };
  return {
    status: 'resolved',
    steps,
    resolution: !certain && random.chance(0.035) ? random.pick(SAYS_NOTHING) : random.pick(fixes(way.end)),
  };
}

function fixes(end: End): string[] {
  return 'fix' in end ? end.fix : [];
}

function paperwork(status: Draft['status'], random: Random): Partial<Draft> {
  const escalated = status === 'escalated';
  return {
    ticket_ref: `T${random.whole(20_100, 29_900)}`,
    ...(status === 'resolved' && random.chance(0.6) ? { rating: random.pick([5, 5, 5, 4, 4, 4, 3, 2]) } : {}),
    priority: random.pick(['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P4']),
    reopen_count: random.chance(0.05) ? 1 : 0,
    reassignment_count: escalated ? random.whole(1, 2) : Number(random.chance(0.2)),
    sla_met: random.chance(escalated ? 0.55 : 0.86),
  };
}
