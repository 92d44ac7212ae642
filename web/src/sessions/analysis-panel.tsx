import { flywheelContract } from '@flowpilot/core/flywheel';
import { type SessionDetail, sessionsContract } from '@flowpilot/core/sessions';
import { Link } from '@tanstack/react-router';
import { GitFork, Inbox, RotateCw } from 'lucide-react';
import { call } from '../platform/call.ts';
import { useCan } from '../platform/me.ts';
import { useChange } from '../platform/use-change.ts';
import { Button } from '../ui/button.tsx';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { WordBadge } from '../ui/word-badge.tsx';
import { plural } from '../ui/words.ts';

/** Where the analysis of a session stands, why, and what was learned from it. */
export function AnalysisPanel({ session }: { session: SessionDetail }) {
  return (
    <Panel>
      <PanelHeader title="Analysis" />
      <PanelBody className="space-y-3">
        {session.analysis_status ? (
          <WordBadge kind="analysis_status" value={session.analysis_status} />
        ) : (
          <p className="text-muted">It begins once the session is closed.</p>
        )}
        {session.analysis_note && <p className="break-words">{session.analysis_note}</p>}
        {session.analysis_status === 'failed' && <Retry session={session} />}
        <Learned into={session.learned_into} />
      </PanelBody>
    </Panel>
  );
}

function Retry({ session }: { session: SessionDetail }) {
  const isAdmin = useCan('admin');
  const retry = useChange({
    run: () => call(flywheelContract.retry, { session_ids: [session.id] }),
    outdates: [sessionsContract.get.path, sessionsContract.list.path, flywheelContract.status.path],
    done: 'The session waits for analysis again',
    failed: 'The session was not put back',
  });
  return (
    <>
      <p className="text-sm text-muted">After {plural(session.analysis_tries, 'try', 'tries')}.</p>
      {isAdmin && (
        <Button size="small" icon={RotateCw} busy={retry.isPending} onClick={() => retry.mutate(undefined)} data-testid="retry-analysis">
          Analyse again
        </Button>
      )}
    </>
  );
}

function Learned({ into }: { into: SessionDetail['learned_into'] }) {
  if (into.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium text-muted">Learned into</h3>
      <ul className="-mx-2">
        {into.map((target) => (
          <li key={target.id}>
            {target.kind === 'flow' ? (
              <Link to="/flows/$flowId" params={{ flowId: target.id }} className={look}>
                <GitFork aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
                <span className="min-w-0">{target.title}</span>
              </Link>
            ) : (
              <Link to="/review" search={{ id: target.id }} className={look}>
                <Inbox aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
                <span className="min-w-0">
                  {target.title} <span className="text-muted">(proposal)</span>
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const look = 'flex items-start gap-2 rounded-control px-2 py-1 hover:bg-hover';
