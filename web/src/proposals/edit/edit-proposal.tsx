import { diffTrees, type FlowNode } from '@flowpilot/core/flows';
import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { FlowView, OutlineEditor, useTreeEditor } from '../../flows/index.ts';
import { useOwnTexts } from '../../platform/use-own-texts.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { PublishPanel } from '../publish/publish-panel.tsx';
import { PublishProblem } from '../publish/publish-problem.tsx';
import { usePublish } from '../publish/use-publish.ts';
import { ConflictChooser } from './conflict-chooser.tsx';
import { draftNews } from './draft-news.ts';
import { DraftNotice } from './draft-notice.tsx';
import { dropDraft, type EditDraft, readDraft } from './edit-draft.ts';
import { useAutosave } from './use-autosave.ts';
import type { EditSource } from './use-edit-source.ts';
import { ownWords, useEditWords } from './use-edit-words.ts';

/** The editor of a proposal: outline and drawing of one document, what it changes, and the words to publish it with. */
export function EditProposal({ source: first }: { source: EditSource }) {
  const own = useOwnTexts();
  const [draft, setDraft] = useState(() => readDraft(own, first.proposal.id));
  const [source, setSource] = useState(() => (draft ? takenUp(first, draft) : first));
  const [words, setWords] = useEditWords(first, draft);
  const [selectedId, onSelect] = useState<string | null>(null);
  const editor = useTreeEditor(draft?.tree ?? first.start);
  const autosave = useAutosave({ source, tree: editor.tree, words });
  const publish = usePublish({ source, setSource, editor, words, onDone: autosave.end });
  const discard = () => {
    dropDraft(own, first.proposal.id);
    setDraft(null);
    setSource(first);
    setWords(ownWords(first));
    editor.restart(first.start);
  };
  return (
    <Page
      title="Edit & Publish"
      width="full"
      intro={source.proposal.title}
      above={
        <TextLink to="/review" search={{ id: source.proposal.id }} className="inline-flex items-center gap-1">
          <ArrowLeft aria-hidden className="size-4" />
          The proposal
        </TextLink>
      }
    >
      <div className="mb-3 space-y-3 empty:hidden">
        {draft && <DraftNotice draft={draft} news={draftNews(source, first)} onDiscard={discard} onMerge={publish.mergeAgain} />}
        <PublishProblem publish={publish} proposalId={source.proposal.id} />
        <ConflictChooser source={source} editor={editor} onGo={onSelect} />
      </div>
      <div className="grid items-start gap-4 max-xl:pb-16 xl:grid-cols-[minmax(0,10fr)_minmax(0,11fr)]">
        <Panel>
          <OutlineEditor editor={editor} selectedId={selectedId} onSelect={onSelect} />
        </Panel>
        <div className="min-w-0 space-y-4 xl:sticky xl:top-3">
          <PublishPanel source={source} editor={editor} words={words} onWords={setWords} publish={publish} saved={autosave.state} />
          <Preview source={source} tree={editor.tree} selectedId={selectedId} onSelect={onSelect} />
        </div>
      </div>
    </Page>
  );
}

/** The source as the draft knew it: what came since is merged when it is asked for. */
const takenUp = (first: EditSource, draft: EditDraft): EditSource => ({
  ...first,
  proposal: { ...first.proposal, version: draft.proposal_version },
  start: draft.start,
  liveVersion: draft.live_version,
});

interface PreviewProps {
  source: EditSource;
  tree: FlowNode;
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The tree as it would be published, with what it changes of the live flow, or of the proposal where there is none. */
function Preview({ source, tree, selectedId, onSelect }: PreviewProps) {
  // Drawing may lag behind typing; the text never does.
  const drawn = useDeferredValue(tree);
  const before = source.live ?? source.start;
  const diff = useMemo(() => diffTrees(before, drawn), [before, drawn]);
  return <FlowView tree={drawn} diff={diff} selectedId={selectedId} onSelect={onSelect} label={source.proposal.title} />;
}
