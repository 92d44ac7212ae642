import { useCallback, useEffect, useState } from 'react';

/** A text that survives a reload: kept in this browser under its key until it is emptied. */
export function useStoredText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key));
  useEffect(() => setText(read(key)), [key]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    },
    [key],
  );
  return [text, change];
}

/** Where a reviewer's unsent note on a proposal is kept. */
export const noteKey = (proposalId: string): string => `flowpilot.note.${proposalId}`;

const read = (key: string): string => localStorage.getItem(key) ?? '';
