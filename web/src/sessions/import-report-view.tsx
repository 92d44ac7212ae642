import type { ImportReport } from '@flowpilot/core/sessions';
import { Orbit } from 'lucide-react';
import { Button, ButtonLink } from '../ui/button.tsx';
import { formatCount } from '../ui/numbers.ts';
import { PanelBody } from '../ui/panel.tsx';
import { Table, Td, Th, Tr } from '../ui/table.tsx';
import { plural } from '../ui/words.ts';

const SHOWN = 200;

/** What became of the lines of a file. */
export function ImportReportView({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { accepted, duplicate, refused } = report;
  return (
    <>
      <PanelBody className="space-y-4">
        <p role="status" className="text-lg font-medium" data-testid="import-summary">
          {plural(accepted, 'session')} imported
          {duplicate > 0 && `, ${formatCount(duplicate)} known already`}
          {refused.length > 0 && `, ${plural(refused.length, 'line')} refused`}.
        </p>
        <p className="text-muted">{accepted > 0 ? 'The flywheel analyses them by itself.' : 'Nothing new waits for analysis.'}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/flywheel" look="primary" icon={Orbit}>
            Watch the analysis
          </ButtonLink>
          <ButtonLink to="/sessions">See the sessions</ButtonLink>
          <Button onClick={onAnother}>Import another file</Button>
        </div>
      </PanelBody>
      {refused.length > 0 && <RefusedLines refused={refused} />}
    </>
  );
}

function RefusedLines({ refused }: { refused: ImportReport['refused'] }) {
  const hidden = refused.length - SHOWN;
  return (
    <div className="border-t border-line" data-testid="refused-lines">
      <Table caption="Refused lines">
        <thead>
          <tr>
            <Th className="w-20 text-right">Line</Th>
            <Th>Reason</Th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, SHOWN).map(({ line, reason }) => (
            <Tr key={line}>
              <Td label="Line" className="text-right tabular-nums max-sm:text-left">
                {formatCount(line)}
              </Td>
              <Td label="Reason" className="break-words">
                {reason}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2 text-sm text-muted">
        <span>
          {hidden > 0
            ? `The first ${formatCount(SHOWN)} of ${formatCount(refused.length)} are shown.`
            : 'Correct these lines and send the file again.'}
        </span>
        <Button size="small" onClick={() => saveAsCsv(refused)}>
          Save all as CSV
        </Button>
      </div>
    </div>
  );
}

function saveAsCsv(refused: ImportReport['refused']) {
  const rows = refused.map(({ line, reason }) => `${line},"${cellText(reason)}"`);
  const url = URL.createObjectURL(new Blob([['line,reason', ...rows].join('\r\n')], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'refused-lines.csv';
  link.click();
  URL.revokeObjectURL(url);
}

/** Quotes doubled; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
const cellText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""');
