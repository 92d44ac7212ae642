import { useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { formatCount } from './numbers.ts';

const FOLD_CHARACTERS = 1_200;

/** Somebody's words as they wrote them. A very long text is folded, and opened by a press. */
export function LongText({ text, className }: { text: string; className?: string }) {
  const [open, setOpen] = useState(false);
  const isLong = text.length > FOLD_CHARACTERS;
  return (
    <div className={classNames('break-words whitespace-pre-wrap', className)}>
      {isLong && !open ? `${text.slice(0, FOLD_CHARACTERS)}…` : text}
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
