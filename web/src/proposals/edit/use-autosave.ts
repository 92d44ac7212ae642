import { type FlowNode, isSameTree } from '@flowpilot/core/flows';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnTexts } from '../../platform/own-texts.ts';
import { useOwnTexts } from '../../platform/use-own-texts.ts';
import { dropDraft, keepDraft } from './edit-draft.ts';
import type { EditSource } from './use-edit-source.ts';
import { type EditWords, ownWords } from './use-edit-words.ts';

/** Where the draft stands: nothing to keep, kept in this browser, or not kept because the browser has no room. */
export type Saved = 'unchanged' | 'kept' | 'no_room';

interface Writing {
  source: EditSource;
  tree: FlowNode;
  words: EditWords;
}

const PAUSE_MS = 400;

/** Keeps the draft in this browser as one writes, and when one leaves; `end` forgets it for good. */
export function useAutosave(writing: Writing) {
  const own = useOwnTexts();
  const [state, setState] = useState<Saved>('unchanged');
  const latest = useRef(writing);
  const isOver = useRef(false);
  const save = useCallback(() => (isOver.current ? 'unchanged' : keepOrDrop(own, latest.current)), [own]);
  const { source, tree, words } = writing;
  useEffect(() => {
    latest.current = { source, tree, words };
    const timer = setTimeout(() => setState(save()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [source, tree, words, save]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  const end = () => {
    isOver.current = true;
    dropDraft(own, source.proposal.id);
  };
  return { state, end };
}

function keepOrDrop(own: OwnTexts, { source, tree, words }: Writing): Saved {
  const { proposal, start, liveVersion } = source;
  const proposed = ownWords(source);
  const isUnchanged = isSameTree(tree, start) && words.title === proposed.title && words.description === proposed.description;
  if (isUnchanged) {
    dropDraft(own, proposal.id);
    return 'unchanged';
  }
  const draft = {
    tree,
    start,
    live_version: liveVersion,
    proposal_version: proposal.version,
    ...words,
    saved_at: new Date().toISOString(),
  };
  return keepDraft(own, proposal.id, draft) ? 'kept' : 'no_room';
}
