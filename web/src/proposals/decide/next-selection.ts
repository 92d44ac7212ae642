/** What is selected once `decided` leave the list: the next one below, else the last one left, else nothing. */
export function nextSelection(ids: readonly string[], decided: ReadonlySet<string>, selected: string | null): string | null {
  if (selected !== null && !decided.has(selected)) return selected;
  const from = selected === null ? -1 : ids.indexOf(selected);
  const left = ids.filter((id) => !decided.has(id));
  return ids.slice(from + 1).find((id) => !decided.has(id)) ?? left.at(-1) ?? null;
}

/** The neighbour of the selected one, for j and k; the ends hold. */
export function neighbour(ids: readonly string[], selected: string | null, by: -1 | 1): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at === -1) return ids[0] ?? null;
  return ids[at + by] ?? ids[at] ?? null;
}
