import type { FlowSummary } from '@flowpilot/core/flows';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { domainWord, plural } from '../../ui/words.ts';
import { OutcomeBar } from './outcome-bar.tsx';

/** One flow of the library: what it is for, how much it is used, and how its fixes fare. */
export function FlowRow({ flow }: { flow: FlowSummary }) {
  return (
    <li
      className="grid gap-x-6 gap-y-2 px-4 py-3 hover:bg-hover md:grid-cols-[minmax(0,1fr)_130px_170px_150px] md:items-center"
      data-testid="flow-list-item"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink
            to="/flows/$flowId"
            params={{ flowId: flow.id }}
            className="line-clamp-2 font-medium text-default no-underline hover:underline"
          >
            {flow.title}
          </TextLink>
          {flow.open_proposal_count > 0 && <Badge tone="caution">{plural(flow.open_proposal_count, 'open proposal')}</Badge>}
        </div>
        {flow.description && <p className="mt-0.5 line-clamp-1 text-sm text-muted">{flow.description}</p>}
      </div>
      <p className="text-sm text-muted md:text-default">{domainWord(flow.domain)}</p>
      <div>
        <p className="text-sm tabular-nums">
          {plural(flow.supporting_session_count, 'session')}
          <span className="text-muted"> · {plural(flow.node_count, 'step')}</span>
        </p>
        <OutcomeBar worked={flow.worked_count} failed={flow.failed_count} />
      </div>
      <p className="text-sm text-muted tabular-nums">
        v{flow.version}
        {flow.last_supported_at && (
          <>
            {' · '}
            <RelativeTime at={flow.last_supported_at} />
          </>
        )}
      </p>
    </li>
  );
}
