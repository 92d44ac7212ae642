import type { SessionSummary } from '@flowpilot/core/sessions';
import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../ui/relative-time.tsx';
import { WordBadge } from '../ui/word-badge.tsx';
import { domainWord, plural } from '../ui/words.ts';

/** One session in a list: its problem, where it stands, and for whom. */
export function SessionLine({ session }: { session: SessionSummary }) {
  const facts = [
    session.ticket_ref ?? session.external_id,
    session.domain && domainWord(session.domain),
    session.client,
    session.engineer,
    plural(session.step_count, 'step'),
  ];
  const at = session.ended_at ?? session.started_at ?? session.created_at;
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 hover:bg-hover" data-testid="session">
      <div className="min-w-0 flex-1 basis-72">
        <Link
          to="/sessions/$sessionId"
          params={{ sessionId: session.id }}
          className="line-clamp-2 font-medium break-words after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {session.problem.slice(0, 400)}
        </Link>
        <p className="mt-0.5 line-clamp-1 text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2 lg:grid lg:grid-cols-[132px_152px_96px] [&>*]:justify-self-start">
        <WordBadge kind="session_status" value={session.status} />
        {session.analysis_status && <WordBadge kind="analysis_status" value={session.analysis_status} />}
        <RelativeTime at={at} className="relative text-sm whitespace-nowrap text-muted lg:col-start-3 lg:justify-self-end" />
      </div>
    </li>
  );
}
