import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { acceptInvitation, beginAccount, enterSample, invite, open } from '../driver/people.ts';
import { textOf } from '../driver/queue.ts';
import { sampleLines } from '../driver/session-lines.ts';
import { useVisits } from '../driver/visits.ts';

const visit = useVisits();
const SESSIONS = 40;

it('imports a file, names its bad line, analyses the rest and shows what each session taught', async () => {
  const { page, complaints } = await ownerOfEmptyAccount();
  await upload(page, [...sampleLines(SESSIONS).slice(0, 3), '{"external_id":"broken",', ...sampleLines(SESSIONS).slice(3)]);
  await expect.poll(() => textOf(page.getByTestId('import-summary'))).toBe(`${SESSIONS} sessions imported, 1 line refused.`);
  const refused = page.getByTestId('refused-lines').getByRole('row').nth(1);
  expect(await textOf(refused.getByRole('cell').first())).toBe('4');
  expect(await textOf(refused)).toMatch(/JSON/);

  await page.getByRole('link', { name: 'Watch the analysis' }).click();
  await runAndReload(page);
  await expect.poll(() => textOf(page.getByTestId('count-analyzed')), { timeout: 60_000 }).toContain(String(SESSIONS));

  await page.getByTestId('nav-sessions').click();
  await page.getByTestId('session').first().getByRole('link').first().click();
  await page.getByTestId('steps').waitFor();
  const learned = page.getByRole('link', { name: /\(proposal\)$/ }).first();
  const title = (await textOf(learned)).replace(/\s*\(proposal\)$/, '');
  await learned.click();
  await expect.poll(() => textOf(page.getByTestId('proposal-title'))).toBe(title);
  expect(complaints).toEqual([]);
});

it('knows a file that it was given before', async () => {
  const { page } = await ownerOfEmptyAccount();
  await upload(page, sampleLines(5));
  await expect.poll(() => textOf(page.getByTestId('import-summary'))).toBe('5 sessions imported.');
  await page.getByRole('button', { name: 'Import another file' }).click();
  await upload(page, sampleLines(6));
  await expect.poll(() => textOf(page.getByTestId('import-summary'))).toBe('1 session imported, 5 known already.');
});

/** Somebody with an empty account of their own, so that nothing here shows in the account of the other journeys. */
async function ownerOfEmptyAccount() {
  const [host, owner] = [await visit(), await visit()];
  await enterSample(host.page);
  const { link } = await invite(host.page, 'viewer');
  await acceptInvitation(owner.page, link, 'Ada Morgan');
  await beginAccount(owner.page);
  return owner;
}

async function upload(page: Page, lines: readonly string[]): Promise<void> {
  if (!page.url().endsWith('/sessions/import')) await open(page, '/sessions/import');
  await page
    .getByTestId('import-file')
    .setInputFiles({ name: 'sessions.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) });
}

/** Starts a run; its progress, or what it came to, is there again after a reload. */
async function runAndReload(page: Page): Promise<void> {
  await page.getByTestId('run-flywheel').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('job')).not.toBeNull();
  await page.reload();
  await page.getByTestId('run-progress').or(page.getByTestId('run-result')).waitFor();
  await page.getByTestId('run-result').filter({ hasText: 'The run is done' }).waitFor({ timeout: 60_000 });
}
