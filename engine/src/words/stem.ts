const SUFFIXES = [
  'ations',
  'ation',
  'ingly',
  'edly',
  'ments',
  'ment',
  'ness',
  'ings',
  'ing',
  'ies',
  'ied',
  'ers',
  'est',
  'ed',
  'es',
  'er',
  'ly',
  's',
  'e',
  'y',
];
const SHORTEST_STEM = 3;

/** A light stem: one common ending off, a doubled last letter made single. Wrong now and then, the same for both sides. */
export function stem(word: string): string {
  if (/\d/.test(word) || word.length <= SHORTEST_STEM) return word;
  const suffix = SUFFIXES.find((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM);
  const bare = suffix ? word.slice(0, -suffix.length) : word;
  return /([bdfgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
