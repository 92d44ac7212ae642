import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { Input } from './input.tsx';

export interface SearchFieldProps {
  label: string;
  placeholder?: string;
  /** The words that are searched now. */
  value: string;
  /** Called when typing has paused. */
  onSearch: (words: string) => void;
  className?: string;
  testId?: string;
}

const PAUSE_MS = 250;

/** A field that searches as one types. What is typed stays when the address lags behind; a change from outside (back, clear) is taken over. */
export function SearchField({ label, placeholder, value, onSearch, className, testId }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setWords(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (words === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = words;
      onSearch(words);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, onSearch]);
  return (
    <div className={classNames('relative', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
        className="pl-8"
        data-testid={testId}
      />
    </div>
  );
}
