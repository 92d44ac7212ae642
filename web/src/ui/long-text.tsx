import { useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { formatCount } from './numbers.ts';

const FOLD_FROM = 1_200;

export interface LongTextProps {
  text: string;
  className?: string;
  /** How many characters are shown before the rest is folded. */
  foldFrom?: number;
}

/** Somebody's words as they wrote them. A very long text is folded, and opened by a press. */
export function LongText({ text, className, foldFrom = FOLD_FROM }: LongTextProps) {
  const [open, setOpen] = useState(false);
  const isLong = text.length > foldFrom;
  return (
    <div className={classNames('break-words whitespace-pre-wrap', className)}>
      {isLong && !open ? `${text.slice(0, foldFrom)}…` : text}
      {isLong && (
        <div className="mt-2">
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Show less' : `Show all ${formatCount(text.length)} characters`}
          </Button>
        </div>
      )}
    </div>
  );
}
