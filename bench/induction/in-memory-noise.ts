import type { ShownSession } from './protocol.ts';

const SHARE = 10;

/**
 * Makes one session in ten noisy: a wrong turn (a step of another session), a typo in every fifth word, and a skipped step.
 * The scorer reads evidence by step number, so the wrong turn takes the skipped step's number.
 */
export function makeNoisy(sessions: readonly ShownSession[], seed: number): ShownSession[] {
  return sessions.map((session, at) => ((at + seed) % SHARE === 0 ? noisy(session, sessions[(at * 7 + 3) % sessions.length]) : session));
}

function noisy(session: ShownSession, other: ShownSession | undefined): ShownSession {
  const skipped = Math.floor(session.steps.length / 2);
  const wrongTurn = other?.steps[0];
  const steps = session.steps.map((step, at) => (at === skipped && wrongTurn ? wrongTurn : step));
  return {
    ...session,
    problem: mistyped(session.problem),
    resolution: mistyped(session.resolution),
    steps: steps.map((step) => ({ ...step, text: mistyped(step.text), reply: mistyped(step.reply) })),
  };
}

/** Every fifth word with two of its letters swapped. */
function mistyped(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at % 5 === 4 && word.length > 3 ? `${word[0]}${word[2]}${word[1]}${word.slice(3)}` : word))
    .join(' ');
}
