import type { ImportedSession } from '@flowpilot/core/sessions';
import type { TestAccount } from './an-account.ts';
import { type CallAnswer, call } from './call.ts';
import type { TestApp } from './start-test-app.ts';

let made = 0;

/** A resolved session as a line of an import has it; `question` and `answer` make its one step. */
export function aSession(change: Partial<ImportedSession> & { question?: string; answer?: string } = {}): ImportedSession {
  const { question = 'Is the ribbon sensor light green?', answer = 'Yes', ...facts } = change;
  made += 1;
  return {
    external_id: `test-${made}`,
    problem: 'The label printer in the warehouse prints blank labels',
    status: 'resolved',
    steps: [{ kind: 'question', text: question, options: ['Yes', 'No'], chosen_option: answer }],
    resolution: 'Clean the ribbon sensor and recalibrate the label printer',
    ...facts,
  };
}

/** Imports lines over HTTP as the account's admin: sessions, or lines as they are. */
export function importLines(app: TestApp, account: TestAccount, lines: readonly (ImportedSession | string)[]): Promise<CallAnswer> {
  const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return call(app, {
    method: 'POST',
    path: '/ai-sessions/import',
    as: account.admin,
    body,
    headers: { 'content-type': 'application/x-ndjson' },
  });
}
