import type { SessionStep } from '@flowpilot/core/sessions';
import { useLocation } from '@tanstack/react-router';
import { CircleHelp, type LucideIcon, MessageSquareText, ScanSearch, SquareTerminal, StickyNote, Wrench } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { LongText } from '../ui/long-text.tsx';
import { WordBadge } from '../ui/word-badge.tsx';
import { sentenceCase } from '../ui/words.ts';

const ICONS: Record<SessionStep['kind'], LucideIcon> = {
  question: CircleHelp,
  action: Wrench,
  verification: ScanSearch,
  script: SquareTerminal,
  note: StickyNote,
};

/** The steps of a session in their order, each with its answer and how it went. A link to `#step-3` leads to the third. */
export function StepList({ steps }: { steps: SessionStep[] }) {
  const { hash } = useLocation();
  if (steps.length === 0) return <p className="px-4 py-6 text-center text-muted">No steps were recorded.</p>;
  return (
    <ol className="px-4 py-3" data-testid="steps">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a closed session never change their order
        <StepItem key={index} step={step} number={index + 1} isTarget={hash === `step-${index + 1}`} />
      ))}
    </ol>
  );
}

function StepItem({ step, number, isTarget }: { step: SessionStep; number: number; isTarget: boolean }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTarget) item.current?.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  const Icon = ICONS[step.kind] ?? MessageSquareText;
  return (
    <li
      ref={item}
      id={`step-${number}`}
      aria-current={isTarget || undefined}
      className={classNames(
        'group relative flex gap-3 pb-5 last:pb-1',
        isTarget && 'rounded-control bg-selected outline-8 outline-selected',
      )}
    >
      <span aria-hidden className="absolute top-7 bottom-0 left-3.5 w-px -translate-x-1/2 bg-line group-last:hidden" />
      <span
        className="relative grid size-7 shrink-0 place-items-center rounded-full border border-line bg-surface text-muted"
        title={sentenceCase(step.kind)}
      >
        <Icon aria-hidden className="size-4" />
        <span className="sr-only">
          Step {number}, {step.kind}
        </span>
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <LongText text={step.text} className="min-w-0 flex-1 basis-56 font-medium" />
          {step.outcome !== 'none' && <WordBadge kind="outcome" value={step.outcome} />}
        </div>
        <Answer step={step} />
      </div>
    </li>
  );
}

function Answer({ step }: { step: SessionStep }) {
  const others = step.options.filter((option) => option !== step.chosen_option);
  return (
    <div className="mt-1 space-y-1.5">
      {step.skipped && <p className="text-muted italic">Skipped</p>}
      {(step.chosen_option || others.length > 0) && (
        <ul className="flex flex-wrap gap-1.5" aria-label="Answers">
          {step.chosen_option && (
            <li className="rounded-badge border border-accent-line bg-accent-soft px-2 py-0.5 text-sm font-medium text-accent-text">
              <span className="sr-only">Chosen: </span>
              {step.chosen_option}
            </li>
          )}
          {others.map((option) => (
            <li key={option} className="rounded-badge border border-line px-2 py-0.5 text-sm text-faint">
              {option}
            </li>
          ))}
        </ul>
      )}
      {step.reply && <LongText text={step.reply} className="border-l-2 border-neutral-line pl-3 text-muted" />}
    </div>
  );
}
