import type { SessionDetail } from '@flowpilot/core/sessions';
import type { ReactNode } from 'react';
import { formatDuration } from '../ui/numbers.ts';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { domainWord, sentenceCase } from '../ui/words.ts';

/** Everything else that is known of a session; what is not known is left out. */
export function SessionFacts({ session }: { session: SessionDetail }) {
  const facts: [string, ReactNode][] = [
    ['Domain', session.domain && domainWord(session.domain)],
    ['Client', session.client],
    ['Engineer', session.engineer],
    ['Ticket', session.ticket_ref],
    ['External id', session.external_id],
    ['Priority', session.priority],
    ['Started', session.started_at && <RelativeTime at={session.started_at} />],
    ['Ended', session.ended_at && <RelativeTime at={session.ended_at} />],
    ['Took', durationOf(session)],
    ['Intake', sentenceCase(session.intake)],
    ['Rating', session.rating],
    ['Reopened', times(session.reopen_count)],
    ['Reassigned', times(session.reassignment_count)],
    ['Within SLA', session.sla_met === null ? null : yesNo(session.sla_met)],
  ];
  return (
    <Panel>
      <PanelHeader title="Facts" />
      <dl className="divide-y divide-line">
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name} className="flex justify-between gap-4 px-4 py-2">
              <dt className="shrink-0 text-muted">{name}</dt>
              <dd className="min-w-0 text-right break-words tabular-nums">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');
const times = (count: number | null): string | null => (count === null ? null : `${count}×`);

function durationOf({ started_at, ended_at }: SessionDetail): string | null {
  if (!started_at || !ended_at) return null;
  return formatDuration((Date.parse(ended_at) - Date.parse(started_at)) / 1000);
}
