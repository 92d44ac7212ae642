import { DOMAINS, type Domain } from '@flowpilot/core/kernel';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../platform/shortcuts/index.ts';
import { Input, Select } from '../../ui/input.tsx';
import { domainWord } from '../../ui/words.ts';
import type { FlowListState } from './flow-list-state.ts';

const PAUSE_MS = 250;

export interface FlowFiltersProps {
  state: FlowListState;
  onChange: (patch: { [K in keyof FlowListState]: FlowListState[K] }) => void;
}

/** Search and filters of the library; the list follows as one types. */
export function FlowFilters({ state, onChange }: FlowFiltersProps) {
  return (
    <search className="mb-4 flex flex-wrap gap-2">
      <SearchField value={state.search ?? ''} onChange={(search) => onChange({ search: search || undefined })} />
      <Select
        aria-label="Domain"
        className="w-44"
        value={state.domain ?? ''}
        onChange={(event) => onChange({ domain: (event.target.value || undefined) as Domain | undefined })} // the options below are the domains
        data-testid="flow-domain"
      >
        <option value="">All domains</option>
        {DOMAINS.map((domain) => (
          <option key={domain} value={domain}>
            {domainWord(domain)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Status"
        className="w-36"
        value={state.status ?? 'published'}
        onChange={(event) => onChange({ status: event.target.value === 'archived' ? 'archived' : undefined })}
      >
        <option value="published">Published</option>
        <option value="archived">Archived</option>
      </Select>
    </search>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useShortcut('app.search', () => input.current?.focus());
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <span className="relative min-w-60 flex-1">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
      <Input
        ref={input}
        type="search"
        aria-label="Search flows by words or symptom"
        placeholder="Search by words or symptom"
        className="pl-8"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        data-testid="flow-search"
      />
    </span>
  );
}
