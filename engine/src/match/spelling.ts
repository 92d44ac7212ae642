/** Shorter words have too many neighbours: a slip of the finger and another word look the same. */
const SHORTEST = 5;
/** From this length on, one letter put for another is a slip too. */
const LONG = 7;

/** Known words by what is left of them with one letter gone: two words one slip apart share such a rest. */
export type Spellings = Map<string, Set<string>>;

/** Enters a word that the library now uses. */
export function enterSpelling(spellings: Spellings, word: string): void {
  if (!isSpelled(word)) return;
  for (const rest of restsOf(word)) {
    const known = spellings.get(rest);
    if (known) known.add(word);
    else spellings.set(rest, new Set([word]));
  }
}

/** Takes out a word that the library uses no longer. */
export function removeSpelling(spellings: Spellings, word: string): void {
  if (!isSpelled(word)) return;
  for (const rest of restsOf(word)) {
    const known = spellings.get(rest);
    known?.delete(word);
    if (known?.size === 0) spellings.delete(rest);
  }
}

/** The known word that an unknown one is a slip of, if there is exactly one. */
export function slipOf(spellings: Spellings, word: string): string | null {
  if (!isSpelled(word)) return null;
  const near = new Set(restsOf(word).flatMap((rest) => [...(spellings.get(rest) ?? [])]));
  const meant = [...near].filter((known) => isSlip(word, known));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const isSpelled = (word: string): boolean => word.length >= SHORTEST - 1 && /^\p{L}+$/u.test(word);

function restsOf(word: string): string[] {
  const rests = new Set([word]);
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1));
  return [...rests];
}

/** Two letters swapped, one too many or too few; in a long word also one for another. */
function isSlip(word: string, known: string): boolean {
  if (Math.min(word.length, known.length) < SHORTEST - 1 || word[0] !== known[0]) return false;
  if (word.length !== known.length) return Math.abs(word.length - known.length) === 1;
  const wrong = [...word].flatMap((letter, at) => (letter === known[at] ? [] : [at]));
  const [first = 0, second] = wrong;
  if (wrong.length === 1) return word.length >= LONG;
  return wrong.length === 2 && second === first + 1 && word[first] === known[second] && word[second] === known[first];
}
