import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, type TestAccount } from '../../test/an-account.ts';
import { call } from '../../test/call.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';

let test: TestApp;
let account: TestAccount;
beforeAll(async () => {
  test = await startTestApp();
  account = await anAccount(test);
});
afterAll(() => test.close());

describe('members and teams', () => {
  it('says who the caller is and where they work', async () => {
    const { status, body } = await call(test, { path: '/me', as: account.engineer });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { id: account.engineer.userId },
      account: { id: account.accountId, role: 'engineer', is_sample: false },
    });
  });

  it('creates, renames and deletes a team, and clears its label from members', async () => {
    const created = await call(test, { method: 'POST', path: '/teams', as: account.owner, body: { name: 'Night shift' } });
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(
      (await call(test, { method: 'PATCH', path: `/members/${account.viewer.userId}`, as: account.owner, body: { team_id: id } })).body
        .team_id,
    ).toBe(id);
    expect(
      (await call(test, { method: 'PATCH', path: `/teams/${id}`, as: account.owner, body: { name: 'Early shift' } })).body,
    ).toMatchObject({ name: 'Early shift', member_count: 1 });
    expect((await call(test, { method: 'DELETE', path: `/teams/${id}`, as: account.owner })).body).toEqual({ deleted: true });
    const members = await call(test, { path: '/members', as: account.viewer });
    expect(members.body.items.find((member: { user_id: string }) => member.user_id === account.viewer.userId).team_id).toBeNull();
  });

  it('refuses a second team of the same name', async () => {
    await call(test, { method: 'POST', path: '/teams', as: account.owner, body: { name: 'Blue' } });
    expect((await call(test, { method: 'POST', path: '/teams', as: account.owner, body: { name: 'blue' } })).status).toBe(409);
  });

  it('never removes the last owner', async () => {
    const { status, body } = await call(test, {
      method: 'PATCH',
      path: `/members/${account.owner.userId}`,
      as: account.owner,
      body: { role: 'admin' },
    });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/last owner/);
  });

  it('lets nobody in with the key of a deactivated member, from the next request on', async () => {
    const other = await anAccount(test);
    expect((await call(test, { path: '/teams', as: other.engineer })).status).toBe(200);
    await call(test, { method: 'PATCH', path: `/members/${other.engineer.userId}`, as: other.owner, body: { status: 'deactivated' } });
    expect((await call(test, { path: '/teams', as: other.engineer })).status).toBe(401);
  });

  it('pages through members without losing or repeating one', async () => {
    const first = await call(test, { path: '/members?limit=3', as: account.viewer });
    const second = await call(test, { path: `/members?limit=3&cursor=${first.body.next_cursor}`, as: account.viewer });
    const ids = [...first.body.items, ...second.body.items].map((member: { user_id: string }) => member.user_id);
    expect(new Set(ids).size).toBe(4);
    expect(second.body.next_cursor).toBeNull();
  });
});

describe('API keys', () => {
  it('shows a key once, lets it in, and no longer once it is revoked', async () => {
    const made = await call(test, { method: 'POST', path: '/api-keys', as: account.engineer, body: { name: 'ci' } });
    expect(made.status).toBe(201);
    const key = { ...account.engineer, apiKey: made.body.api_key };
    expect((await call(test, { path: '/me', as: key })).status).toBe(200);
    const listed = await call(test, { path: '/api-keys', as: account.engineer });
    expect(listed.text).not.toContain(made.body.api_key);
    await call(test, { method: 'DELETE', path: `/api-keys/${made.body.id}`, as: account.engineer });
    expect((await call(test, { path: '/me', as: key })).status).toBe(401);
  });

  it('never exceeds its member: a role that is lowered or raised counts from the next request on', async () => {
    const { owner, admin } = await anAccount(test);
    const invited = async () => (await call(test, { path: '/invitations', as: admin })).status;
    const giveRole = (role: string) => call(test, { method: 'PATCH', path: `/members/${admin.userId}`, as: owner, body: { role } });
    expect(await invited()).toBe(403);
    await giveRole('owner');
    expect(await invited()).toBe(200);
    await giveRole('viewer');
    expect(await invited()).toBe(403);
    expect((await call(test, { path: '/ai-sessions', as: admin })).status).toBe(403);
    expect((await call(test, { path: '/me', as: admin })).body.account.role).toBe('viewer');
  });

  it('works in one account: with it nobody creates another or changes to one', async () => {
    const created = await call(test, { method: 'POST', path: '/accounts', as: account.owner, body: { name: 'Another' } });
    expect([created.status, created.body.detail]).toEqual([400, expect.stringMatching(/API key belongs to one account/)]);
    const chosen = await call(test, { method: 'POST', path: '/me/account', as: account.owner, body: { account_id: account.accountId } });
    expect(chosen.status).toBe(400);
  });

  it('notes its last use once a minute', async () => {
    const { owner, viewer } = await anAccount(test);
    const lastUse = async () => {
      await call(test, { path: '/me', as: viewer });
      const { body } = await call(test, { path: '/api-keys', as: owner });
      return body.items.find((key: { user_id: string }) => key.user_id === viewer.userId).last_used_at;
    };
    const first = await lastUse();
    expect([await lastUse(), first]).toEqual([first, expect.any(String)]);
    test.advance(61_000);
    expect(Date.parse(await lastUse())).toBeGreaterThanOrEqual(Date.parse(first) + 61_000);
  });

  it('lets in nobody with a wrong secret behind a right key id', async () => {
    const wrong = { ...account.owner, apiKey: account.owner.apiKey.slice(0, -2) + (account.owner.apiKey.endsWith('AA') ? 'BB' : 'AA') };
    expect((await call(test, { path: '/me', as: wrong })).status).toBe(401);
  });

  it('hides the keys of others from everybody but owners', async () => {
    const admins = await call(test, { path: '/api-keys', as: account.admin });
    expect(admins.body.items.every((key: { user_id: string }) => key.user_id === account.admin.userId)).toBe(true);
    const owners = await call(test, { path: '/api-keys', as: account.owner });
    expect(owners.body.items.length).toBeGreaterThanOrEqual(4);
    const foreign = owners.body.items.find((key: { user_id: string }) => key.user_id === account.viewer.userId);
    expect((await call(test, { method: 'DELETE', path: `/api-keys/${foreign.id}`, as: account.admin })).status).toBe(404);
  });
});
