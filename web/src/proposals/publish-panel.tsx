import { Send } from 'lucide-react';
import type { useTreeEditor } from '../flows/index.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input, Textarea } from '../ui/input.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { plural } from '../ui/words.ts';
import type { Saved } from './use-autosave.ts';
import type { EditSource } from './use-edit-source.ts';
import type { EditWords } from './use-edit-words.ts';
import type { Publish } from './use-publish.ts';
import { noteName, useStoredText } from './use-stored-text.ts';

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
  return (
    <Panel>
      <PanelHeader
        title={source.liveVersion === null ? 'Publish as a new flow' : `Publish as version ${source.liveVersion + 1}`}
        actions={
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
        }
      >
        <span aria-live="polite">{faults > 0 ? `${plural(faults, 'fault')} in the tree to mend first.` : SAVED_WORDS[saved]}</span>
      </PanelHeader>
      <PanelBody className="grid gap-3 sm:grid-cols-2">
        <Field label="Title" error={hasTitle ? undefined : 'A flow needs a title.'} className="sm:col-span-2">
          <Input
            maxLength={300}
            value={words.title}
            onChange={(event) => onWords({ ...words, title: event.target.value })}
            data-testid="publish-title"
          />
        </Field>
        <Field label="Description">
          <Textarea
            className="min-h-16"
            maxLength={4_000}
            value={words.description}
            onChange={(event) => onWords({ ...words, description: event.target.value })}
            data-testid="publish-description"
          />
        </Field>
        <Field label="Note on the decision (optional)">
          <Textarea
            className="min-h-16"
            maxLength={10_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            data-testid="publish-note"
          />
        </Field>
      </PanelBody>
    </Panel>
  );
}
