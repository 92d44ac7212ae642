import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A key as it is written on the keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classNames(
        'inline-grid h-5 min-w-5 place-items-center rounded-badge border border-neutral-line bg-surface px-1 font-sans text-xs text-muted',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
