import { classNames } from '../../ui/class-names.ts';
import type { Change } from '../tree/drawn-tree.ts';
import { CHANGE_WORDS } from './change-words.ts';

/** The border that a changed node's card has, beside its badge. */
export const CHANGE_EDGES: Readonly<Record<Change, string>> = {
  added: 'border-2 border-added-line',
  changed: 'border-2 border-changed-line',
  removed: 'border-2 border-dashed border-removed-line',
  moved: 'border-2 border-dotted border-moved-line',
};

const INKS: Readonly<Record<Change, string>> = {
  added: 'border-added-line bg-added-soft text-added',
  changed: 'border-changed-line bg-changed-soft text-changed',
  removed: 'border-removed-line bg-removed-soft text-removed',
  moved: 'border-moved-line bg-moved-soft text-moved',
};

/** A kind of change as sign, word and colour. */
export function ChangeBadge({ change, className }: { change: Change; className?: string }) {
  const { word, sign } = CHANGE_WORDS[change];
  return (
    <span
      className={classNames(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-badge border px-1.5 text-xs font-medium',
        INKS[change],
        className,
      )}
    >
      <span aria-hidden className="font-mono">
        {sign}
      </span>
      {word}
    </span>
  );
}

/** What the colours, edges and signs of a drawn difference mean. */
export function ChangeLegend() {
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-1.5" data-testid="diff-legend">
      {(['added', 'changed', 'moved', 'removed'] as const).map((change) => (
        <li key={change}>
          <ChangeBadge change={change} />
        </li>
      ))}
    </ul>
  );
}
