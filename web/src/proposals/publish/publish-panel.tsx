import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { useTreeEditor } from '../../flows/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/input.tsx';
import { Panel, PanelBody, PanelHeader } from '../../ui/panel.tsx';
import { plural } from '../../ui/words.ts';
import { noteName, useStoredText } from '../decide/use-stored-text.ts';
import type { Saved } from '../edit/use-autosave.ts';
import type { EditSource } from '../edit/use-edit-source.ts';
import type { EditWords } from '../edit/use-edit-words.ts';
import { PublishWords } from './publish-words.tsx';
import type { Publish } from './use-publish.ts';

export interface PublishPanelProps {
  source: EditSource;
  editor: ReturnType<typeof useTreeEditor>;
  words: EditWords;
  onWords: (words: EditWords) => void;
  publish: Publish;
  saved: Saved;
}

const SAVED_WORDS: Readonly<Record<Saved, string>> = {
  unchanged: 'No edits yet.',
  kept: 'Draft kept in this browser.',
  no_room: 'This browser has no room to keep the draft: publish before you leave.',
};

/** The words of the publication and the way to publish; faults in the tree block it. */
export function PublishPanel({ source, editor, words, onWords, publish, saved }: PublishPanelProps) {
  const [note, setNote] = useStoredText(noteName(source.proposal.id));
  const faults = editor.faults.length;
  const hasTitle = words.title.trim() !== '';
  const state = faults > 0 ? `${plural(faults, 'fault')} in the tree to mend first.` : SAVED_WORDS[saved];
  const send = (
    <Button
      look="primary"
      icon={Send}
      busy={publish.isBusy}
      disabled={faults > 0 || !hasTitle}
      onClick={() => void publish.publish(note)}
      data-testid="publish"
    >
      Publish
    </Button>
  );
  return (
    <Panel>
      <PanelHeader
        title={source.liveVersion === null ? 'Publish as a new flow' : `Publish as version ${source.liveVersion + 1}`}
        actions={<Reachable state={state}>{send}</Reachable>}
      >
        <span aria-live="polite">{state}</span>
      </PanelHeader>
      <PanelBody className="grid gap-3 sm:grid-cols-2">
        <PublishWords source={source} words={words} onWords={onWords} />
        <Field label="Note on the decision (optional)">
          <Textarea
            className="min-h-16"
            maxLength={10_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            data-testid="publish-note"
          />
        </Field>
        <p className="text-sm text-muted sm:col-span-2">
          Personal data and secrets in these words and in the steps are masked when they are published.
        </p>
      </PanelBody>
    </Panel>
  );
}

/** Keeps what it holds under the thumb where the panel stands below a long outline. */
function Reachable({ state, children }: { state: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-3 max-xl:fixed max-xl:right-3 max-xl:bottom-16 max-xl:z-20 max-xl:rounded-panel max-xl:border max-xl:border-line max-xl:bg-raised max-xl:p-2 max-xl:pl-3 max-xl:shadow-overlay max-md:left-3 md:max-xl:bottom-3">
      <span aria-hidden className="min-w-0 truncate text-sm text-muted xl:hidden">
        {state}
      </span>
      {children}
    </div>
  );
}
