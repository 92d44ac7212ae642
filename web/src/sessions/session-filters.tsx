import { DOMAINS } from '@flowpilot/core/kernel';
import { AnalysisStatus, SessionStatus } from '@flowpilot/core/sessions';
import { Select } from '../ui/input.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { type WordKind, wordFor } from '../ui/word-badge.tsx';
import { domainWord } from '../ui/words.ts';

interface Filter {
  search?: string | undefined;
  status?: SessionStatus | undefined;
  analysis_status?: AnalysisStatus | undefined;
  domain?: string | undefined;
}
export interface SessionFiltersProps {
  filter: Filter;
  onChange: (change: Record<string, string | undefined>, options?: { replace?: boolean }) => void;
}

/** Words and choices that narrow the list of sessions. */
export function SessionFilters({ filter, onChange }: SessionFiltersProps) {
  return (
    <search className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-[minmax(0,1fr)_180px_180px_180px]">
      <SearchField
        label="Search sessions"
        placeholder="Search problems, steps and resolutions"
        value={filter.search ?? ''}
        onSearch={(search) => onChange({ search: search || undefined }, { replace: true })}
        className="col-span-2 sm:col-span-3 lg:col-span-1"
        testId="session-search"
      />
      <Choice
        label="Status"
        name="status"
        value={filter.status}
        options={SessionStatus.options}
        words="session_status"
        onChange={onChange}
      />
      <Choice
        label="Analysis"
        name="analysis_status"
        value={filter.analysis_status}
        options={AnalysisStatus.options}
        words="analysis_status"
        onChange={onChange}
      />
      <Choice label="Domain" name="domain" value={filter.domain} options={DOMAINS} words={null} onChange={onChange} />
    </search>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | undefined;
  options: readonly string[];
  words: WordKind | null;
  onChange: SessionFiltersProps['onChange'];
}

function Choice({ label, name, value, options, words, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange({ [name]: event.target.value || undefined })}
      data-testid={`filter-${name}`}
    >
      <option value="">{label}: any</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {words ? wordFor(words, option) : domainWord(option)}
        </option>
      ))}
    </Select>
  );
}
