import { read } from '../words/index.ts';

const MOST_KEYWORDS = 8;

/** The words that most of the sessions use for the problem, as they were written, most frequent first. */
export function keywordsOf(problems: readonly string[]): string[] {
  const counts = new Map<string, { count: number; written: string }>();
  for (const problem of problems) {
    const seen = new Set<string>();
    for (const written of problem.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{2,}/gu) ?? []) {
      const stem = read(written).words[0];
      if (!stem || seen.has(stem)) continue;
      seen.add(stem);
      const known = counts.get(stem);
      counts.set(stem, { count: (known?.count ?? 0) + 1, written: known?.written ?? written });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1))
    .slice(0, MOST_KEYWORDS)
    .map(({ written }) => written);
}
