/** The three states of one thing; undefined where a side does not have it. */
export interface Sides<T> {
  base: T | undefined;
  live: T | undefined;
  proposed: T | undefined;
}

/** What came of a three-way choice; disputed where both sides changed the thing differently, and then it is the live one. */
export interface Choice<T> {
  value: T | undefined;
  disputed: boolean;
}

/** The side that changed; the live one where both did. */
export function choose<T>(
  { base, live, proposed }: Sides<T>,
  isSame: (a: T | undefined, b: T | undefined) => boolean = Object.is,
): Choice<T> {
  if (isSame(live, proposed) || isSame(proposed, base)) return { value: live, disputed: false };
  if (isSame(live, base)) return { value: proposed, disputed: false };
  return { value: live, disputed: true };
}
