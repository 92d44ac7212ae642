/** How many different things of each type are masked in these texts, trees or whatever holds them; the most first, then by type. */
export function countMasked(masked: unknown): { type: string; count: number }[] {
  const names = new Set(JSON.stringify(masked).match(/<[A-Z]{2,12}_\d{1,6}>/g));
  const counts = new Map<string, number>();
  for (const name of names) {
    const type = name.slice(1, name.indexOf('_'));
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
