import { readImportLine } from '@flowpilot/core/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, importLines } from '../../test/a-session.ts';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { fillAccount } from '../../test/fill-account.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { exportAccount } from './export-account.ts';

let test: TestApp;
let account: TestAccount;
beforeAll(async () => {
  test = await startTestApp();
  account = await anAccount(test, { name: 'Exported' });
  await fillAccount(test, account);
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: lines of every kind
async function exported(of: TestAccount): Promise<{ lines: string[]; ofKind(kind: string): any[] }> {
  const lines: string[] = [];
  await exportAccount(of.scope, (line) => void lines.push(line));
  const parsed = lines.map((line) => JSON.parse(line));
  return { lines, ofKind: (kind) => parsed.filter((line) => line.kind === kind) };
}

describe('an export', () => {
  it('holds everything, each line with its kind and fields in snake_case', async () => {
    const { lines, ofKind } = await exported(account);
    const kinds = new Set(lines.map((line) => JSON.parse(line).kind));
    expect([...kinds]).toEqual(
      'account team member session flow flow_version flow_evidence proposal proposal_history proposal_session proposal_evidence'.split(' '),
    );
    for (const line of lines) for (const field of Object.keys(JSON.parse(line))) expect(field).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(ofKind('account')).toEqual([
      { kind: 'account', id: account.accountId, name: 'Exported', is_sample: false, created_at: expect.stringMatching(/Z$/) },
    ]);
    expect(
      ofKind('member')
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['admin', 'engineer', 'owner', 'viewer']);
    const [flow] = ofKind('flow');
    const ofFlow = (kind: string) => ofKind(kind).filter((line) => line.flow_id === flow.id);
    expect(ofFlow('flow_version')).toMatchObject([{ flow_id: flow.id, number: flow.version, tree_structure: { id: expect.any(String) } }]);
    expect(
      ofFlow('flow_evidence')
        .map(({ step_index }) => step_index)
        .sort(),
    ).toEqual([0, null]);
    expect(ofKind('proposal_history').map(({ action }) => action)).toContain('approve');
  });

  it('holds no secret and no hash', async () => {
    const { lines } = await exported(account);
    const text = lines.join('\n');
    for (const { apiKey } of [account.owner, account.admin]) expect(text).not.toContain(apiKey.replace(/^fp_[^_]+_/, ''));
    expect(text).not.toMatch(/hash|secret|password|token/i);
    expect(text).not.toContain('new@example.com'); // an invitation is a promise, not yet a member
  });

  it('holds sessions as an import takes them: read again they are the same', async () => {
    const from = await anAccount(test);
    const full = aSession({
      domain: 'printing',
      client: 'Acme',
      team: 'Night',
      engineer: 'Ann',
      ticket_ref: 'T-1',
      rating: 4.5,
      priority: 2,
      reopen_count: 0,
      reassignment_count: 1,
      sla_met: false,
      started_at: '2026-01-02T03:04:05.678Z',
      ended_at: '2026-01-02T05:04:05Z',
      steps: [
        { kind: 'action', text: 'Restart it', outcome: 'failed', reply: 'no "change"\nat all' },
        { text: 'Is it on?', options: ['a', 'b'], chosen_option: 'b' },
      ],
    });
    await importLines(test, from, [full, aSession({ status: 'abandoned', steps: [], resolution: null })]);
    const data = (await exported(from)).ofKind('session').map((line) => line.data);
    for (const line of data) expect(readImportLine(JSON.stringify(line))).toHaveProperty('session');
    const into = await anAccount(test);
    expect((await importLines(test, into, data)).body).toEqual({ accepted: 2, duplicate: 0, refused: [] });
    expect((await exported(into)).ofKind('session').map((line) => line.data)).toEqual(data);
    expect(data[0]).toMatchObject({ external_id: full.external_id, priority: '2', started_at: '2026-01-02T03:04:05.678Z', sla_met: false });
  });

  it('is the same each time, and goes on over pages', async () => {
    const many = await anAccount(test);
    await importLines(
      test,
      many,
      Array.from({ length: 120 }, () => aSession()),
    );
    const first = await exported(many);
    expect(first.ofKind('session')).toHaveLength(120);
    expect((await exported(many)).lines).toEqual(first.lines);
  });
});
