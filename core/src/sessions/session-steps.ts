import type { ImportedSession } from './imported-session.ts';
import type { SessionStep, StepKind } from './session.ts';

type ImportedStep = ImportedSession['steps'][number];

/** An imported step as the session keeps it: what the file leaves out is filled in. */
export function toSessionStep(step: ImportedStep): SessionStep {
  return {
    kind: step.kind ?? likelyKind(step),
    text: step.text,
    options: step.options ?? [],
    chosen_option: step.chosen_option ?? null,
    reply: step.reply ?? null,
    skipped: false,
    outcome: step.outcome ?? 'none',
    flow_node_id: null,
  };
}

/**
 * The kind of a step that does not say: where answers were offered or one was chosen, or the text ends as a question does, a
 * question; else where an outcome is told, an action; else a question when there is a reply, and an action when there is none.
 */
function likelyKind({ text, options, chosen_option, reply, outcome }: ImportedStep): StepKind {
  if (options?.length || chosen_option || /[?？]\s*$/u.test(text)) return 'question';
  if (outcome && outcome !== 'none') return 'action';
  return reply ? 'question' : 'action';
}
