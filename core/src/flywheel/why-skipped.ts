import type { SessionStatus } from '../sessions/index.ts';

/** As much of a closed session as decides whether a flow can be learned from it. */
export interface SourceFacts {
  status: SessionStatus;
  stepCount: number;
  resolution: string | null;
}

/** Why no flow can be learned from a session; null when one can. It still counts for gaps and for failed steps. */
export function whySkipped({ status, stepCount, resolution }: SourceFacts): string | null {
  if (status !== 'resolved') return `The session was ${status}, not resolved`;
  if (stepCount === 0) return 'It has no step';
  return isTelling(resolution ?? '') ? null : 'It has no telling resolution';
}

/** What people write to close a ticket and say nothing; compared without case, accents and punctuation. */
const EMPTY_WORDS = new Set(
  (
    'fixed fix resolved resolve solved solve done closed close complete completed finished ok okay works working worked good fine yes no na none nothing ' +
    'issue problem ticket case call user customer client it is was now has been all and the this that a an again thanks thank you by me self himself itself ' +
    'behoben gelost erledigt geschlossen fertig geht funktioniert wieder jetzt das ist problem ' +
    'resolu regle termine ferme resuelto solucionado cerrado listo risolto chiuso opgelost afgesloten gesloten'
  ).split(' '),
);

/**
 * Whether a resolution tells what helped. It does when it has two words, numbers aside, that are more than the usual words of
 * closing a ticket, or one such word of an alphabet that writes without spaces between words.
 */
export function isTelling(resolution: string): boolean {
  const words =
    resolution
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{Letter}[\p{Letter}\p{Mark}\p{Number}'’._-]*/gu) ?? [];
  const telling = words
    .map((word) => word.replace(/\p{Mark}|[^\p{Letter}\p{Number}]/gu, ''))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return (
    telling.length >= 2 || telling.some((word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u.test(word))
  );
}
