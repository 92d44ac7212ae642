import { DOMAINS } from '@flowpilot/core/kernel';
import { PROPOSAL_STATUSES, PROPOSAL_TYPES } from '@flowpilot/core/proposals';
import { Select } from '../../ui/input.tsx';
import { wordFor } from '../../ui/word-badge.tsx';
import { domainWord } from '../../ui/words.ts';
import { ReviewState } from './review-state.ts';

export interface QueueFiltersProps {
  state: ReviewState;
  onChange: (patch: Partial<ReviewState>) => void;
}

interface Choice {
  value: string;
  word: string;
}

const STATUSES: readonly Choice[] = [
  ...PROPOSAL_STATUSES.map((value) => ({ value, word: wordFor('proposal_status', value) })),
  { value: 'all', word: 'Any status' },
];
const TYPES: readonly Choice[] = [
  { value: '', word: 'All types' },
  ...PROPOSAL_TYPES.map((value) => ({ value, word: wordFor('proposal_type', value) })),
];
const AREAS: readonly Choice[] = [{ value: '', word: 'All domains' }, ...DOMAINS.map((value) => ({ value, word: domainWord(value) }))];
const ORDERS: readonly Choice[] = [
  { value: 'newest', word: 'Newest first' },
  { value: 'confidence', word: 'Most confident first' },
  { value: 'sessions', word: 'Most sessions first' },
];

/** Status, type, domain and order of the queue. */
export function QueueFilters({ state, onChange }: QueueFiltersProps) {
  const choose = (name: keyof ReviewState) => (value: string) => {
    const read = ReviewState.safeParse({ [name]: value || undefined });
    if (read.success) onChange({ [name]: undefined, skip: undefined, ...read.data });
  };
  return (
    <search className="grid grid-cols-2 gap-1.5 p-2">
      <Filter label="Status" value={state.status ?? 'pending'} choices={STATUSES} onChoose={choose('status')} />
      <Filter label="Type" value={state.type ?? ''} choices={TYPES} onChoose={choose('type')} />
      <Filter label="Domain" value={state.domain ?? ''} choices={AREAS} onChoose={choose('domain')} />
      <Filter label="Order" value={state.sort_by ?? 'newest'} choices={ORDERS} onChoose={choose('sort_by')} />
    </search>
  );
}

function Filter({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      data-testid={`filter-${label.toLowerCase()}`}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.word}
        </option>
      ))}
    </Select>
  );
}
