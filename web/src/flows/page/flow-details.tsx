import type { FlowDetail } from '@flowpilot/core/flows';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Panel, PanelBody } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { wordFor } from '../../ui/word-badge.tsx';
import { domainWord, plural } from '../../ui/words.ts';
import { OutcomeBar } from '../library/outcome-bar.tsx';

/** Everything else that is known of a flow. */
export function FlowDetails({ flow }: { flow: FlowDetail }) {
  return (
    <Panel>
      <PanelBody>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <Item term="Domain">{domainWord(flow.domain)}</Item>
          <Item term="Origin">{wordFor('origin', flow.origin)}</Item>
          <Item term="Use">
            {plural(flow.supporting_session_count, 'session')} stand behind its {plural(flow.node_count, 'step')}
          </Item>
          <Item term="Outcomes">
            <OutcomeBar worked={flow.worked_count} failed={flow.failed_count} />
          </Item>
          <Item term="Last supported">{flow.last_supported_at ? <RelativeTime at={flow.last_supported_at} /> : 'not yet'}</Item>
          <Item term="Changed">
            <RelativeTime at={flow.updated_at} />, created <RelativeTime at={flow.created_at} />
          </Item>
          <Item term="Words it is found by">
            {flow.match_keywords.length === 0 ? 'its own texts' : <Keywords words={flow.match_keywords} />}
          </Item>
          <Item term="First learned from">
            {flow.source_session_id === null ? (
              'no session'
            ) : (
              <TextLink to="/sessions/$sessionId" params={{ sessionId: flow.source_session_id }}>
                Source session
              </TextLink>
            )}
          </Item>
          <Item term="Id">
            <code className="font-mono text-xs break-all">{flow.id}</code>
          </Item>
        </dl>
      </PanelBody>
    </Panel>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

function Keywords({ words }: { words: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </span>
  );
}
