import type { ImportReport } from '@flowpilot/core/sessions';

const MOST_LISTED = 10_000;

/** Counts what became of the lines of one import. */
export class ImportTally {
  accepted = 0;
  duplicate = 0;
  #refused: ImportReport['refused'] = [];
  #refusedCount = 0;

  refuse(line: number, reason: string): void {
    this.#refusedCount += 1;
    if (this.#refused.length < MOST_LISTED) this.#refused.push({ line, reason });
  }

  /** The report: refused lines in order, the first 10,000 of them; a last entry says so when there were more. */
  report(): ImportReport {
    const refused = [...this.#refused].sort((a, b) => a.line - b.line);
    const last = refused.at(-1);
    if (last !== undefined && this.#refusedCount > refused.length) {
      const rest = this.#refusedCount - refused.length;
      refused.push({ line: last.line, reason: `After this line ${rest} more were refused and are not listed.` });
    }
    return { accepted: this.accepted, duplicate: this.duplicate, refused };
  }
}
