import { stem } from './stem.ts';

/** States that exclude each other: asking for one is asking for the other with swapped answers. */
const PAIRS =
  `on off|open closed|enabled disabled|up down|connected disconnected|locked unlocked|present missing|online offline|plugged unplugged|
  running stopped|started stopped|valid invalid|visible hidden|working broken|full empty|an aus|offen geschlossen|verbunden getrennt`
    .split('|')
    .map((pair) => pair.trim().split(' '));

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = pairUp();

function pairUp(): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  for (const [one = '', other = ''] of PAIRS) {
    for (const [word, opposite] of [
      [one, other],
      [other, one],
    ] as const) {
      opposites.set(stem(word), (opposites.get(stem(word)) ?? new Set()).add(stem(opposite)));
    }
  }
  return opposites;
}

/**
 * Whether two texts ask for opposite states of the same thing: all words alike but for one pair of opposites, or but for a
 * negation. "Is the light on?" and "Is the light off?", not "Is the cable in?" and "Is the door open?".
 */
export function areOpposite(one: string, other: string): boolean {
  const a = plainWords(one);
  const b = plainWords(other);
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if (a.words.length - onlyA.length < 2) return false;
  if (onlyA.length === 0 && onlyB.length === 0) return a.negated !== b.negated;
  const [left, right] = [onlyA[0] ?? '', onlyB[0] ?? ''];
  return onlyA.length === 1 && onlyB.length === 1 && a.negated === b.negated && (OPPOSITES.get(left)?.has(right) ?? false);
}

const LITTLE = new Set('is are was were do does did the a an it you your'.split(' '));
const TURNS = new Set('not no isnt arent wasnt doesnt dont didnt without nicht kein keine'.split(' '));

/** All words of a text, the small ones that tell states apart included. */
function plainWords(text: string): { words: string[]; negated: boolean } {
  const raw =
    text
      .toLowerCase()
      .replace(/(\p{L})['’](\p{L})/gu, '$1$2')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    words: [...new Set(raw.filter((word) => !LITTLE.has(word) && !TURNS.has(word)).map(stem))],
    negated: raw.filter((word) => TURNS.has(word)).length % 2 === 1,
  };
}
