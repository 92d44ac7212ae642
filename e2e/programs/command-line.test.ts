import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../driver/engines.ts';
import { type Ran, tryCli } from '../driver/programs.ts';
import { type Installation, installProduct, removeData, startInstalled } from '../driver/running-product.ts';
import { sampleLines } from '../driver/session-lines.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^fp_[0-9a-z]{12}_[\w-]{43}$/;

const json = ({ out, err, code }: Ran) => {
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(engines)('the command line on $name', ({ options }) => {
  const eve = `eve-${randomUUID()}@example.com`;
  let installation: Installation;
  let account: string;
  beforeAll(async () => {
    installation = await installProduct(options);
  });
  afterAll(() => removeData(installation));
  const cli = (...args: string[]) => tryCli(installation, args);

  it('makes an account, imports into it, analyses, and exports, with no server running', async () => {
    const created = json(await cli('accounts', 'create', '--name', 'Acme', '--owner-email', `Ann-${randomUUID()}@Example.com`, '--json'));
    expect(created).toEqual({
      account_id: expect.stringMatching(UUID),
      user_id: expect.stringMatching(UUID),
      api_key: expect.stringMatching(KEY),
    });
    account = created.account_id;
    const [session = ''] = sampleLines(1);
    const imported = await tryCli(installation, ['import', '--account', account, '-'], `${session}\nnot json\n`);
    expect(json(imported)).toEqual({ accepted: 1, duplicate: 0, refused: [{ line: 2, reason: 'The line is not JSON.' }] });
    expect(json(await cli('run', '--account', account))).toMatchObject({ pending: 0, analyzing: 0, analyzed: 1, failed: 0 });
    const { code, out } = await cli('export', '--account', account);
    expect(code).toBe(0);
    expect(lines(out).filter(({ kind }) => kind === 'session' || kind === 'proposal')).toMatchObject([
      { data: { external_id: JSON.parse(session).external_id } },
      { proposal_type: 'new_flow' },
    ]);
  });

  it('answers 2 to wrong use and 1 to a refusal, each with a sentence', async () => {
    const nobody = '018f0000-0000-7000-8000-000000000001';
    const [unknown, missing, wrongRole, refused] = await Promise.all([
      cli('frobnicate'),
      cli('accounts', 'create', '--name', 'Acme'),
      cli('members', 'add', '--account', nobody, '--email', 'a@example.com', '--role', 'king'),
      cli('export', '--account', nobody),
    ]);
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain('There is no command "frobnicate"');
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('--owner-email is missing.')]);
    expect([wrongRole.code, wrongRole.err]).toEqual([2, expect.stringContaining('--role must be one of viewer, engineer, admin, owner.')]);
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', `There is no account ${nobody}.\n`]);
  });

  it('does the same beside a running server, all at once', async () => {
    const server = await startInstalled(installation);
    try {
      const member = ['members', 'add', '--account', account, '--email', eve, '--role', 'engineer', '--json'];
      expect(json(await cli(...member))).toEqual({ user_id: expect.stringMatching(UUID), api_key: expect.stringMatching(KEY) });
      const [again, key, exported, migrated, doctor] = await Promise.all([
        cli(...member),
        cli('keys', 'create', '--account', account, '--email', eve, '--json'),
        cli('export', '--account', account),
        cli('migrate', '--json'),
        cli('doctor', '--json'),
      ]);
      expect([again.code, again.out, again.err]).toEqual([1, '', `${eve} is a member of this account already.\n`]);
      const made = json(key);
      expect(made).toEqual({ key_id: expect.stringMatching(/^[0-9a-z]{12}$/), api_key: expect.stringMatching(KEY) });
      expect(lines(exported.out).map(({ kind }) => kind)).toContain('proposal_evidence');
      expect(json(migrated)).toEqual({ migrated: true });
      expect(json(doctor)).toMatchObject({
        ok: true,
        checks: expect.arrayContaining([expect.objectContaining({ check: 'wall', ok: true })]),
      });
      const revoked = json(await cli('keys', 'revoke', '--account', account, '--key', made.key_id, '--json'));
      expect(revoked).toEqual({ revoked: true, key_id: made.key_id });
    } finally {
      await server.stop();
    }
    const stopped = await server.ended;
    expect([stopped.code, stopped.err]).toEqual([0, '']);
    expect(stopped.out).toMatch(/^FlowPilot is ready at http:\/\/127\.0\.0\.1:\d+\n$/);
  });
});
