/** The placeholders of one session: the same thing is the same placeholder wherever it stands. */
export class Placeholders {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** First or last names alone, and the whole name that they were given as a part of. */
  readonly #parts = new Map<string, string>();

  /** Numbers that texts already use stay theirs. */
  reserve(text: string): void {
    for (const [, type, number] of text.matchAll(/<([A-Z]+)_(\d{1,6})>/g)) {
      if (type) this.#counts.set(type, Math.max(this.#counts.get(type) ?? 0, Number(number)));
    }
  }

  /** The placeholder of a found thing. "Jane" after "Jane Doe" is the same person. */
  name(type: string, found: string): string {
    const key = `${type} ${foldedOf(type, found)}`;
    const known = this.#names.get(key) ?? (type === 'PERSON' ? this.#parts.get(key) : undefined);
    if (known) return known;
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const made = `<${type}_${count}>`;
    this.#names.set(key, made);
    if (type === 'PERSON') this.#rememberParts(found, made);
    return made;
  }

  #rememberParts(found: string, made: string): void {
    const parts = foldedOf('PERSON', found).split(/[\s,]+/);
    if (parts.length < 2) return;
    for (const part of parts) if (part.length > 2 && !this.#parts.has(`PERSON ${part}`)) this.#parts.set(`PERSON ${part}`, made);
  }
}

/** Upper and lower case name the same thing, but in a secret. */
const foldedOf = (type: string, found: string): string => {
  if (type === 'SECRET') return found;
  const lower = found.toLowerCase();
  return type === 'PERSON' || type === 'CLIENT' ? lower.replace(/['’]s?$/, '') : lower;
};
