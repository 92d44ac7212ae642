import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Textarea } from '../../ui/input.tsx';
import type { EditSource } from '../edit/use-edit-source.ts';
import type { EditWords } from '../edit/use-edit-words.ts';

export interface PublishWordsProps {
  source: EditSource;
  words: EditWords;
  onWords: (words: EditWords) => void;
}

/** Title and description to publish with; where a flow is there already, its own words are one click away. */
export function PublishWords({ source, words, onWords }: PublishWordsProps) {
  return (
    <>
      <div className="sm:col-span-2">
        <Field label="Title" error={words.title.trim() === '' ? 'A flow needs a title.' : undefined}>
          <Input
            maxLength={300}
            value={words.title}
            onChange={(event) => onWords({ ...words, title: event.target.value })}
            data-testid="publish-title"
          />
        </Field>
        <Choice source={source} part="title" words={words} onWords={onWords} />
      </div>
      <div>
        <Field label="Description">
          <Textarea
            className="min-h-16"
            maxLength={4_000}
            value={words.description}
            onChange={(event) => onWords({ ...words, description: event.target.value })}
            data-testid="publish-description"
          />
        </Field>
        <Choice source={source} part="description" words={words} onWords={onWords} />
      </div>
    </>
  );
}

/** The words that the flow has and those that the proposal brings, to take over; nothing where they are the same or the flow is new. */
function Choice({ source: { liveWords, proposal }, part, words, onWords }: PublishWordsProps & { part: keyof EditWords }) {
  const proposed = proposal[part] ?? '';
  if (liveWords === null || liveWords[part] === proposed) return null;
  const choices = [
    { label: 'The flow’s own', text: liveWords[part] },
    { label: 'The proposal’s', text: proposed },
  ];
  return (
    <fieldset className="mt-1 flex flex-wrap gap-1" aria-label={`Where the ${part} comes from`}>
      {choices.map(({ label, text }) => (
        <Button
          key={label}
          size="small"
          look="quiet"
          aria-pressed={words[part] === text}
          className="aria-pressed:bg-selected"
          onClick={() => onWords({ ...words, [part]: text })}
          data-testid={`${part}-${label.startsWith('The flow') ? 'live' : 'proposed'}`}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
