import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export type Role = 'viewer' | 'engineer' | 'admin' | 'owner';
export const PASSWORD = 'correct horse battery';

/** A page of the product by its path. */
export const open = (page: Page, path: string) => page.goto(inject('productUrl') + path);

/** One click into the sample account, as its owner. */
export async function enterSample(page: Page): Promise<void> {
  await open(page, '/sign-in');
  await page.getByTestId('enter-sample').click();
  await page.getByTestId('problem').waitFor();
}

/** What the server answers to a call (`POST /path`) made by whoever is signed in on this page; the console does not hear of it. */
export async function callFrom(
  page: Page,
  call: `${'GET' | 'POST'} ${string}`,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const url = inject('productUrl');
  const answer = await page.context().request.fetch(url + path, {
    method,
    headers: { origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
  });
  return { status: answer.status(), body: await answer.json().catch(() => null) };
}

/** An invitation into the account of the owner on this page, without going through its dialog. */
export async function invite(owner: Page, role: Role): Promise<{ email: string; link: string }> {
  const email = `${role}-${randomUUID()}@example.test`;
  const answer = await callFrom(owner, 'POST /api/v1/invitations', { email, role });
  expect(answer).toMatchObject({ status: 201, body: { link: expect.any(String) } });
  return { email, link: (answer.body as { link: string }).link }; // looked at in the line above
}

/** Follows an invitation, sets name and password, and arrives in the product. */
export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByTestId('name').fill(name);
  await page.getByTestId('password').fill(PASSWORD);
  await page.getByTestId('accept-invitation').click();
  await page.getByTestId('problem').waitFor();
}

/** Fills the sign-in form and sends it; an instance with only the sample account asks for a first one, unless told otherwise. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await open(page, '/sign-in');
  await fillSignIn(page, email, password);
}

/** As `signIn`, on the sign-in page that is open. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await atSignIn(page);
  const known = page.getByTestId('has-password');
  if (await known.isVisible()) await known.click();
  await page.getByTestId('email').fill(email);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('sign-in').click();
}

/** Waits for the page that asks who one is. */
export const atSignIn = (page: Page): Promise<void> => page.getByTestId('sign-in').or(page.getByTestId('create-account')).waitFor();

/** Gives whoever is signed in an empty account of their own and works in it. */
export async function beginAccount(page: Page): Promise<void> {
  await open(page, '/welcome');
  await page.getByTestId('account-name').fill(`Account ${randomUUID()}`);
  await page.getByTestId('create-account').click();
  await page.getByTestId('first-import').waitFor();
}
