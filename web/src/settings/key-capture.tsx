import { type KeyboardEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';

/** A button that takes the next key pressed; Escape or leaving it takes none. */
export function KeyCapture({ name, onKey }: { name: string; onKey: (key: string) => void }) {
  const [isListening, setIsListening] = useState(false);
  const take = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    setIsListening(false);
    if (event.key.length === 1 && event.key !== ' ') onKey(event.key);
  };
  return (
    <Button
      size="small"
      aria-label={isListening ? `Press a key for ${name}` : `Change the key for ${name}`}
      onClick={() => setIsListening(true)}
      onKeyDown={take}
      onBlur={() => setIsListening(false)}
      className="min-w-24"
    >
      {isListening ? 'Press a key' : 'Change'}
    </Button>
  );
}
