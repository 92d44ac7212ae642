import { Domain } from '@flowpilot/core/kernel';
import { AnalysisStatus, SessionStatus, sessionsContract } from '@flowpilot/core/sessions';
import { ListX, Upload } from 'lucide-react';
import { z } from 'zod';
import { useCan } from '../platform/me.ts';
import { usePages } from '../platform/queries.ts';
import { useUrlState } from '../platform/url-state.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { SessionFilters } from './session-filters.tsx';
import { SessionLine } from './session-line.tsx';

/** The filters of the list, as the address holds them. */
export const SessionSearch = z.object({
  search: z.string().max(200).optional(),
  status: SessionStatus.optional(),
  analysis_status: AnalysisStatus.optional(),
  domain: Domain.optional(),
});
export type SessionSearch = z.infer<typeof SessionSearch>;

const PAGE = 50;
const NO_FILTER = { search: undefined, status: undefined, analysis_status: undefined, domain: undefined };

/** The sessions of the account, filtered by the address. */
export function SessionsPage() {
  const [filter, setFilter] = useUrlState(SessionSearch);
  const sessions = usePages(sessionsContract.list, { ...filter, limit: PAGE });
  const isFiltered = Object.values(filter).some(Boolean);
  const canImport = useCan('admin');
  const importLink = canImport && (
    <ButtonLink to="/sessions/import" icon={Upload} data-testid="import-sessions">
      Import
    </ButtonLink>
  );
  return (
    <Page title="Sessions" actions={importLink}>
      <SessionFilters filter={filter} onChange={setFilter} />
      <Panel className="mt-4">
        <ListBody
          query={sessions}
          failed="The sessions could not be loaded"
          skeletonRows={8}
          empty={isFiltered ? <NothingFound onClear={() => setFilter(NO_FILTER)} /> : <NoSessions canImport={canImport} />}
        >
          <ul className="divide-y divide-line" data-testid="sessions">
            {sessions.items.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
          <LoadMore list={sessions} />
        </ListBody>
      </Panel>
    </Page>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={ListX} title="No session fits these filters" action={<Button onClick={onClear}>Clear the filters</Button>}>
      Try fewer words, or another status.
    </EmptyState>
  );
}

function NoSessions({ canImport }: { canImport: boolean }) {
  return (
    <EmptyState
      icon={Upload}
      title="No sessions yet"
      action={
        canImport && (
          <ButtonLink to="/sessions/import" look="primary" icon={Upload}>
            Import past sessions
          </ButtonLink>
        )
      }
    >
      {canImport ? 'Import the sessions your team has closed, one JSON object a line.' : 'An admin can import past sessions.'}
    </EmptyState>
  );
}
