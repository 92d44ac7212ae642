import { type SessionDetail, sessionsContract } from '@flowpilot/core/sessions';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft, SearchX } from 'lucide-react';
import { isProblem } from '../platform/call.ts';
import { queryFor } from '../platform/queries.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LongText } from '../ui/long-text.tsx';
import { Page } from '../ui/page.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { WordBadge } from '../ui/word-badge.tsx';
import { AnalysisPanel } from './analysis-panel.tsx';
import { SessionFacts } from './session-facts.tsx';
import { StepList } from './step-list.tsx';

/** One session: its problem, the path taken, how it ended, and what was learned from it. */
export function SessionPage() {
  const { sessionId } = useParams({ from: '/inside/sessions/$sessionId' });
  const session = useQuery(queryFor(sessionsContract.get, { id: sessionId }));
  if (session.data) return <Session session={session.data} />;
  return (
    <Page title="Session" width="wide">
      <Panel>
        {session.error ? (
          <Unavailable error={session.error} onRetry={() => session.refetch()} />
        ) : (
          <SkeletonRows rows={5} label="Loading the session" />
        )}
      </Panel>
    </Page>
  );
}

function Unavailable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!isProblem(error, 404) && !isProblem(error, 422))
    return <ErrorState title="The session could not be loaded" error={error} onRetry={onRetry} />;
  return (
    <EmptyState icon={SearchX} title="There is no such session" action={<ButtonLink to="/sessions">All sessions</ButtonLink>}>
      It may belong to another account.
    </EmptyState>
  );
}

const TITLE_CHARACTERS = 140;

function Session({ session }: { session: SessionDetail }) {
  const firstLine = session.problem.split('\n', 1)[0] ?? '';
  const title = firstLine.length > TITLE_CHARACTERS ? `${firstLine.slice(0, TITLE_CHARACTERS)}…` : firstLine;
  return (
    <Page
      title={title || 'Session'}
      intro={
        <span className="flex flex-wrap items-center gap-2">
          <WordBadge kind="session_status" value={session.status} />
          <span>{session.ticket_ref ?? session.external_id}</span>
        </span>
      }
      above={
        <TextLink to="/sessions" className="inline-flex items-center gap-1">
          <ArrowLeft aria-hidden className="size-4" />
          Sessions
        </TextLink>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="min-w-0 space-y-5">
          {session.problem !== title && <Words title="Problem" text={session.problem} />}
          <Panel>
            <PanelHeader title="Path" />
            <StepList steps={session.steps} />
          </Panel>
          {session.resolution && <Words title={session.status === 'resolved' ? 'Resolution' : 'How it ended'} text={session.resolution} />}
        </div>
        <aside className="min-w-0 space-y-5" aria-label="About this session">
          <AnalysisPanel session={session} />
          <SessionFacts session={session} />
        </aside>
      </div>
    </Page>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Panel>
      <PanelHeader title={title} />
      <PanelBody>
        <LongText text={text} />
      </PanelBody>
    </Panel>
  );
}
