import { useCallback, useEffect, useState } from 'react';
import { useOwnTexts } from '../../platform/use-own-texts.ts';

/** A text that survives a reload: kept in this browser for its writer under its name until it is emptied. */
export function useStoredText(name: string): [string, (text: string) => void] {
  const own = useOwnTexts();
  const [text, setText] = useState(() => own.read(name));
  useEffect(() => setText(own.read(name)), [own, name]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      own.keep(name, next);
    },
    [own, name],
  );
  return [text, change];
}

/** What a reviewer's unsent note on a proposal is kept under. */
export const noteName = (proposalId: string): string => `note.${proposalId}`;
