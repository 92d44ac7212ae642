import { DOMAINS } from '@flowpilot/core/kernel';
import { Panel, PanelBody, PanelHeader } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';

const EXAMPLE = {
  external_id: 'T-20417',
  problem: 'Outlook asks for the password again and again',
  domain: 'm365',
  client: 'Northwind',
  engineer: 'mara@example.com',
  status: 'resolved',
  started_at: '2026-05-04T08:12:00Z',
  ended_at: '2026-05-04T08:41:00Z',
  steps: [
    { kind: 'question', text: 'Does webmail work?', options: ['Yes', 'No'], chosen_option: 'Yes' },
    { kind: 'action', text: 'Remove the stored credentials', outcome: 'worked' },
  ],
  resolution: 'Stored credentials were old; removed them and signed in again.',
};

/** What a line of the file looks like. */
export function ImportFormat() {
  return (
    <Panel>
      <PanelHeader title="What a line looks like" />
      <PanelBody className="space-y-3">
        <p className="text-muted">
          Each line is one JSON object; here it is broken for reading. <code className="font-mono text-sm">external_id</code>,{' '}
          <code className="font-mono text-sm">problem</code>, <code className="font-mono text-sm">status</code> (resolved, escalated,
          abandoned) and <code className="font-mono text-sm">steps</code> must be there. A bad line is refused with its number and reason;
          the good ones are kept.
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="overflow-x-auto rounded-control bg-sunken p-3 font-mono text-xs leading-5">
          {JSON.stringify(EXAMPLE, null, 2)}
        </pre>
        <p className="text-sm text-muted">
          Domains: {DOMAINS.join(', ')}. Every field is described under{' '}
          <TextLink to="/reference" search={{ search: 'import' }}>
            API
          </TextLink>
          .
        </p>
      </PanelBody>
    </Panel>
  );
}
