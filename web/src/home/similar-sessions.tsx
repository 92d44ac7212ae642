import { sessionsContract } from '@flowpilot/core/sessions';
import { useQuery } from '@tanstack/react-query';
import { listQueryFor } from '../platform/queries.ts';
import { SessionLine } from '../sessions/index.ts';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';

const SEARCH_CHARACTERS = 200;

/** Past sessions in which these words occur; nothing while there are none. */
export function SimilarSessions({ problem }: { problem: string }) {
  const search = problem.slice(0, SEARCH_CHARACTERS);
  const sessions = useQuery(listQueryFor(sessionsContract.list, { search, limit: 5 }));
  const found = sessions.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <Panel data-testid="similar-sessions">
      <PanelHeader
        title="Past sessions with these words"
        actions={
          <TextLink to="/sessions" search={{ search }} className="text-sm">
            All of them
          </TextLink>
        }
      />
      <ul className="divide-y divide-line">
        {found.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </Panel>
  );
}
