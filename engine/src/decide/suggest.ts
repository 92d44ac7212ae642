import type { Evidence, FlowNode } from '@flowpilot/core/flows';
import { pathsOf } from '../align/index.ts';
import { prove } from '../prove/index.ts';
import { confidenceOf } from '../rank/index.ts';
import { redactText, redactTree } from '../redact/index.ts';
import type { Suggestion } from '../thought.ts';
import type { LibraryEntry, PastSession } from '../world.ts';
import { describe } from './describe.ts';
import { keywordsOf } from './keywords-of.ts';

/** A tree with a session built in, and everything that stands behind it. */
export interface Knowledge {
  tree: FlowNode;
  /** What is new with the session; and with the sessions of an entry that is taken in. */
  added: readonly Evidence[];
  evidence: readonly Evidence[];
  sessions: readonly PastSession[];
}

/** What a suggestion is for: the live tree of the flow that it changes, its name, the entry it grows from, and the title taken in. */
export interface Suggested {
  live: FlowNode | null;
  name: string;
  of?: LibraryEntry;
  takenIn?: LibraryEntry | null;
}

/** A change worth showing, with its proof and what it is worth. */
export function suggest(session: PastSession, all: Knowledge, to: Suggested & { now: string }): Suggestion {
  const proof = prove({ paths: pathsOf(all.evidence), live: to.live, proposed: all.tree, now: to.now });
  const { confidence, basis } = confidenceOf({ sessions: all.sessions, evidence: all.evidence, proof, now: to.now });
  const problems = [session.problem, ...(to.of?.problems ?? []), ...(to.takenIn?.problems ?? [])];
  const told = describe({ live: to.live, tree: all.tree, sessions: all.sessions.length, takenIn: to.takenIn?.title ?? null });
  return {
    title: redactText(to.name),
    description: redactText(told),
    domain: to.of?.domain ?? session.domain,
    matchKeywords: keywordsOf(problems),
    tree: redactTree(all.tree),
    addedEvidence: all.added,
    proof,
    confidence,
    basis,
  };
}
