import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';

const LONG = 420;

/** A text of any length: a long one is cut after some lines and opened on demand. */
export function LongText({ text, className }: { text: string; className?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div className={className}>
      <p className={classNames('whitespace-pre-wrap', isLong && !isOpen && 'line-clamp-5')}>{text}</p>
      {isLong && (
        <Button size="small" look="quiet" className="-ml-2.5" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show all'}
        </Button>
      )}
    </div>
  );
}
