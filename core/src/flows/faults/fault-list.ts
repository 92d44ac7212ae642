import type { FlowFault } from '../diff/flow-diff.ts';

/** Bounds of what is listed, so that a hostile tree cannot blow up the answer: far above what a person's tree can have. */
const LISTED = { faults: 1_000, characters: 1_000_000 } as const;

/** A step on the way into submitted JSON; the way is spelled out only where a fault is listed. */
export interface Spot {
  readonly parent: Spot | null;
  readonly tokens: readonly (string | number)[];
}

/** Collects faults in the order in which they are found. */
export class FaultList {
  #listed: FlowFault[] = [];
  #characters = 0;
  #unlisted = 0;

  add(spot: Spot, nodeId: string | null, message: string): void {
    if (this.#listed.length >= LISTED.faults || this.#characters >= LISTED.characters) {
      this.#unlisted += 1;
      return;
    }
    const path = pointerTo(spot);
    this.#listed.push({ path, node_id: nodeId, message });
    this.#characters += path.length + message.length;
  }

  /** All of them; where there are too many to list, a last one that counts the rest. */
  all(): FlowFault[] {
    if (this.#unlisted === 0) return this.#listed;
    return [...this.#listed, { path: '', node_id: null, message: `${this.#unlisted} more faults are not listed.` }];
  }
}

/** A spot below another one. */
export const below = (parent: Spot, ...tokens: (string | number)[]): Spot => ({ parent, tokens });

function pointerTo(spot: Spot): string {
  const parts: string[] = [];
  for (let at: Spot | null = spot; at; at = at.parent) {
    for (const token of at.tokens.toReversed()) parts.push(String(token).replaceAll('~', '~0').replaceAll('/', '~1'));
  }
  return parts
    .reverse()
    .map((part) => `/${part}`)
    .join('');
}
