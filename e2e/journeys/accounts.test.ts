import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import {
  acceptInvitation,
  atSignIn,
  beginAccount,
  callFrom,
  enterSample,
  fillSignIn,
  invite,
  open,
  PASSWORD,
  signIn,
} from '../driver/people.ts';
import { useVisits } from '../driver/visits.ts';

const visit = useVisits();

it('takes a new member in by a link, and lets them do what their role may', async () => {
  const owner = await visit();
  await enterSample(owner.page);
  const { email, link } = await inviteByDialog(owner.page);
  const member = await visit();
  await acceptInvitation(member.page, link, 'Noor Visser');
  await leave(member.page);
  await signIn(member.page, email, PASSWORD);
  await member.page.getByTestId('problem').waitFor();
  await expectEngineersLimits(member.page);
  const again = await visit();
  await again.page.goto(link);
  await again.page.getByText('This invitation is not open').waitFor();
  expect([...owner.complaints, ...member.complaints]).toEqual([]);
});

it('shows an API key once; it works until it is revoked', async () => {
  const { page } = await visit();
  await enterSample(page);
  await open(page, '/settings/keys');
  await page.getByTestId('new-key').first().click();
  await page.getByTestId('name-field').fill('Nightly export');
  await page.getByTestId('save-name').click();
  const key = await page.getByTestId('new-key-value').inputValue();
  expect(key).toMatch(/^fp_/);
  expect(await statusWith(key)).toBe(200);
  await page.getByTestId('key-kept').click();
  await page.reload();
  const line = page.getByTestId('api-key').filter({ hasText: key.split('_')[1] ?? 'no id' });
  await line.waitFor();
  expect(await page.content()).not.toContain(key.replace(/^fp_[^_]+_/, ''));
  await line.getByTestId('revoke-key').click();
  await page.getByTestId('confirm').click();
  await line.waitFor({ state: 'detached' });
  expect(await statusWith(key)).toBe(401);
});

it('lets an owner hand over a link for a new password; the old one is void', async () => {
  const [owner, member] = [await visit(), await visit()];
  await enterSample(owner.page);
  const { email, link } = await invite(owner.page, 'viewer');
  await acceptInvitation(member.page, link, 'Ines Ferrer');
  await leave(member.page);
  await actOn(owner.page, email, 'password-link');
  await member.page.goto(await owner.page.getByTestId('password-link-value').inputValue());
  await member.page.getByTestId('password').fill('another good password');
  await member.page.getByTestId('set-password').click();
  await atSignIn(member.page);
  await signIn(member.page, email, PASSWORD);
  await member.page.getByTestId('form-fault').waitFor();
  await member.page.getByTestId('password').fill('another good password');
  await member.page.getByTestId('sign-in').click();
  await member.page.getByTestId('problem').waitFor();
});

it('asks to sign in again after signing out, and leads back to the page that was wanted', async () => {
  const owner = await visit();
  await enterSample(owner.page);
  const { email, link } = await invite(owner.page, 'engineer');
  const { page } = await visit();
  await acceptInvitation(page, link, 'Jonas Weil');
  await leave(page);
  expect((await callFrom(page, 'GET /api/v1/flow-proposals')).status).toBe(401);
  await open(page, '/review?type=new_flow');
  await fillSignIn(page, email, PASSWORD);
  await page.getByTestId('review-list').waitFor();
  expect(new URL(page.url()).searchParams.get('type')).toBe('new_flow');
});

it('puts a deactivated member out at once, with their keys', async () => {
  const [owner, member] = [await visit(), await visit()];
  await enterSample(owner.page);
  const { email, link } = await invite(owner.page, 'engineer');
  await acceptInvitation(member.page, link, 'Petra Lund');
  const made = await callFrom(member.page, 'POST /api/v1/api-keys', { name: 'Mine' });
  const { api_key: key } = made.body as { api_key: string }; // a key that was not made fails the next line
  expect(await statusWith(key)).toBe(200);
  await actOn(owner.page, email, 'toggle-member');
  await owner.page.getByTestId('member').filter({ hasText: email }).getByText('Deactivated').waitFor();
  expect(await statusWith(key)).toBe(401);
  await member.page.getByTestId('nav-review').click();
  await atSignIn(member.page);
  await signIn(member.page, email, PASSWORD);
  await member.page.getByTestId('form-fault').waitFor();
});

it('keeps an account of their own apart from the one a person was invited to', async () => {
  const [owner, member] = [await visit(), await visit()];
  await enterSample(owner.page);
  const { link } = await invite(owner.page, 'viewer');
  await acceptInvitation(member.page, link, 'Sam Okoro');
  await beginAccount(member.page);
  await member.page.getByTestId('nav-flows').click();
  await member.page.getByTestId('empty-state').waitFor();
  expect(await member.page.getByTestId('flow-list-item').count()).toBe(0);
  await member.page.getByTestId('account-menu').click();
  await member.page.getByTestId('choose-account').filter({ hasText: 'Tidewell IT' }).click();
  await member.page.getByTestId('account-menu').filter({ hasText: 'Tidewell IT' }).waitFor();
  await member.page.getByTestId('nav-flows').click();
  await member.page.getByTestId('flow-list-item').first().waitFor();
});

/** Invites an engineer in the members' page, as an owner does it. */
async function inviteByDialog(page: Page): Promise<{ email: string; link: string }> {
  const email = `dialog-${Date.now()}@example.test`;
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('invite').click();
  await page.getByTestId('invite-email').fill(email);
  await page.getByTestId('invite-role').selectOption('engineer');
  await page.getByTestId('send-invitation').click();
  const link = await page.getByTestId('invitation-link').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByTestId('invitation').filter({ hasText: email }).waitFor();
  return { email, link };
}

/** An engineer reads proposals, but the page offers no decision, no import, no run, no invitation; nor does the server. */
async function expectEngineersLimits(page: Page): Promise<void> {
  await page.getByTestId('nav-review').click();
  await page.getByText('Admins of the account decide on proposals.').waitFor();
  expect(await page.getByTestId('decision-bar').count()).toBe(0);
  await page.getByTestId('nav-flywheel').click();
  await page.getByTestId('count-analyzed').waitFor();
  expect(await page.getByTestId('run-flywheel').count()).toBe(0);
  await open(page, '/sessions/import');
  await page.getByText('Only admins import sessions').waitFor();
  await open(page, '/settings/members');
  await page.getByTestId('member').first().waitFor();
  expect(await page.getByTestId('invite').count()).toBe(0);
  for (const path of ['/api/v1/flywheel/run', '/api/v1/invitations', '/api/v1/flow-proposals/reviews'])
    expect((await callFrom(page, `POST ${path}`, {})).status, path).toBe(403);
}

async function actOn(owner: Page, email: string, action: 'password-link' | 'toggle-member'): Promise<void> {
  await open(owner, '/settings/members');
  await owner.getByTestId('member').filter({ hasText: email }).getByTestId('member-actions').click();
  await owner.getByTestId(action).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByTestId('person-menu').click();
  await page.getByTestId('sign-out').click();
  await atSignIn(page);
}

async function statusWith(key: string): Promise<number> {
  const answer = await fetch(`${inject('productUrl')}/api/v1/flow-proposals/stats`, { headers: { authorization: `Bearer ${key}` } });
  return answer.status;
}
