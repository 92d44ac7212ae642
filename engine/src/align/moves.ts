import type { Outcome } from '@flowpilot/core/flows';
import { OUTCOME_LABELS } from '../chart/index.ts';
import { read } from '../words/index.ts';
import type { PastSession, PastStep } from '../world.ts';
import { optionMeant } from './option-meant.ts';

/** A step that a flow can be learned from: what was asked or done, and the answer or outcome that decided how to go on. */
export interface Move {
  stepIndex: number;
  kind: 'question' | 'action';
  text: string;
  options: readonly string[];
  answer: string;
  outcome: Outcome;
  /** Something tried that did not help, or not plainly: it may be tried anywhere, and decides nothing. */
  isVain: boolean;
  /** Telling words of the question or action. */
  words: readonly string[];
  /** Telling words of the reply that the question does not have. */
  replyWords: readonly string[];
  numbers: readonly string[];
  negated: boolean;
}

const LONGEST_LABEL = 80;
const TRIES: ReadonlySet<string> = new Set(['action', 'script']);

/** The steps that become nodes, in order: no notes, nothing skipped, no question without an answer, no action without an outcome. */
export function movesOf(session: PastSession): Move[] {
  return session.steps.flatMap((step, stepIndex) => {
    const answer = step.skipped || step.kind === 'note' ? null : answerOf(step);
    return answer === null ? [] : [moveOf(step, stepIndex, answer)];
  });
}

function moveOf(step: PastStep, stepIndex: number, answer: string): Move {
  const { words, numbers, negated } = read(step.text);
  const isAction = step.kind !== 'question';
  return {
    stepIndex,
    kind: isAction ? 'action' : 'question',
    text: step.text,
    options: isAction ? Object.values(OUTCOME_LABELS) : step.options,
    answer,
    outcome: step.outcome,
    isVain: TRIES.has(step.kind) && (step.outcome === 'failed' || step.outcome === 'unclear'),
    words,
    replyWords: step.reply ? read(step.reply).words.filter((word) => !words.includes(word)) : [],
    numbers,
    negated,
  };
}

function answerOf(step: PastStep): string | null {
  if (step.kind !== 'question') return step.outcome === 'none' ? null : OUTCOME_LABELS[step.outcome];
  const chosen = step.chosenOption?.trim();
  if (chosen) return chosen;
  const reply = step.reply?.trim();
  if (!reply) return null;
  return optionMeant(reply, step.options) ?? shortened(reply);
}

function shortened(reply: string): string {
  const line = reply.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_LABEL) return line;
  const cut = line.slice(0, LONGEST_LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_LABEL / 2))}…`;
}
