import { flowsContract } from '@flowpilot/core/flows';
import { isAtLeast } from '@flowpilot/core/kernel';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { GitFork, type LucideIcon, Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useState } from 'react';
import { useMe } from '../platform/me.ts';
import { listQueryFor } from '../platform/queries.ts';
import { useSettled } from '../platform/settled.ts';
import { classNames } from '../ui/class-names.ts';
import { INNER_PLACES, LOWER_PLACES, PLACES } from './places.ts';

interface Entry {
  key: string;
  label: string;
  group: 'Pages' | 'Flows';
  icon: LucideIcon;
  go: () => void;
}

/** Where one can go by typing: pages by their name, flows by search. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-panel border border-line bg-raised shadow-overlay"
        >
          <Radix.Title className="sr-only">Go to</Radix.Title>
          <PaletteSearch onDone={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteSearch({ onDone }: { onDone: () => void }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useEntries(words.trim());
  const present = Math.min(chosen, entries.length - 1);
  const go = (entry: Entry | undefined) => {
    entry?.go();
    if (entry) onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(entries[present]);
    else if (event.key === 'ArrowDown') setChosen(Math.min(present + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(present - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 text-faint" />
        <input
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={present >= 0 ? `palette-${present}` : undefined}
          aria-label="Page or flow"
          placeholder="Page or flow"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
          data-testid="palette-input"
          className="h-12 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <EntryList entries={entries} chosen={present} onGo={go} />
    </>
  );
}

function EntryList({ entries, chosen, onGo }: { entries: Entry[]; chosen: number; onGo: (entry: Entry) => void }) {
  if (entries.length === 0)
    return <p className="px-4 py-6 text-center text-muted">Nothing has this name. Home finds flows by describing the problem.</p>;
  return (
    <div id="palette-list" role="listbox" aria-label="Places" className="max-h-[50vh] overflow-y-auto p-1.5">
      {entries.map(({ key, label, group, icon: Icon, ...entry }, index) => (
        <button
          key={key}
          id={`palette-${index}`}
          type="button"
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onClick={() => onGo({ key, label, group, icon: Icon, ...entry })}
          className={classNames(
            'flex min-h-9 w-full items-center gap-2.5 rounded-control px-2.5 text-left hover:bg-hover',
            index === chosen && 'bg-selected',
          )}
        >
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 flex-1 truncate">{label}</span>
          <span className="text-xs text-faint">{group}</span>
        </button>
      ))}
    </div>
  );
}

function useEntries(words: string): Entry[] {
  const navigate = useNavigate();
  const role = useMe()?.account?.role ?? 'viewer';
  const search = useSettled(words, 200);
  const flows = useQuery({ ...listQueryFor(flowsContract.list, { search, limit: 8 }), enabled: search.length > 1 });
  const pages = [...PLACES, ...INNER_PLACES, ...LOWER_PLACES]
    .filter((place) => isAtLeast(role, place.needs) && place.label.toLowerCase().includes(words.toLowerCase()))
    .map(({ to, label, icon }): Entry => ({ key: to, label, group: 'Pages', icon, go: () => void navigate({ to }) }));
  const found = words.length > 1 ? (flows.data?.items ?? []) : [];
  return [
    ...pages,
    ...found.map(
      ({ id, title }): Entry => ({
        key: id,
        label: title,
        group: 'Flows',
        icon: GitFork,
        go: () => void navigate({ to: '/flows/$flowId', params: { flowId: id } }),
      }),
    ),
  ];
}
