import type { HistoryEntry, ReviewAction } from '@flowpilot/core/proposals';
import { sentenceCase } from '../ui/words.ts';

/** What each decision does, said beside its button. */
export const CONSEQUENCES: Readonly<Record<ReviewAction, string>> = {
  approve: 'Publishes the flow as it stands. Engineers are guided by it at once.',
  modify: 'Opens the tree in the editor. Nothing is published until you say so there.',
  dismiss: 'Sets it aside. It comes back when new sessions support it.',
  reject: 'Closes it. It does not come back for the same evidence.',
};

/** What a decision did, for its notice. */
export const DECIDED_WORDS: Readonly<Record<ReviewAction, string>> = {
  approve: 'Approved and published',
  modify: 'Edited and published',
  dismiss: 'Dismissed',
  reject: 'Rejected',
};

const HISTORY_WORDS: Readonly<Record<string, string>> = {
  created: 'Proposed',
  approve: 'Approved',
  modify: 'Edited and published',
  reject: 'Rejected',
  dismiss: 'Dismissed',
  undo: 'Decision taken back',
  reopened: 'Reopened by new evidence',
  reinforced: 'Supported by another session',
};

/** What was done, for the history of a proposal; a word this build does not know is shown as it is. */
export const historyWord = (action: HistoryEntry['action']): string => HISTORY_WORDS[action] ?? sentenceCase(action);
