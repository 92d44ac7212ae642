import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { enterSample, open } from '../driver/people.ts';
import { lineOf, openTitle, selectedId } from '../driver/queue.ts';
import { useVisits } from '../driver/visits.ts';

const visit = useVisits();
const MANY_STOPS = 80;

it('lets one triage the queue without a mouse', async () => {
  const { page, complaints } = await visit();
  await open(page, '/sign-in');
  await tabTo(page, 'enter-sample');
  await page.keyboard.press('Enter');
  await page.getByTestId('problem').waitFor();
  await goByPalette(page, 'Review');
  await tabTo(page, 'filter-type');
  await page.keyboard.type('New flow');
  await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('new_flow');
  await page.getByTestId('proposal-detail').waitFor();
  await leaveField(page);

  const [first, second] = [await selectedId(page), await stepTo(page, 'j')];
  expect(await stepTo(page, 'k')).toBe(first);
  expect(await stepTo(page, 'j')).toBe(second);
  await decideAndTakeBack(page, 'a', second);
  await decideAndTakeBack(page, 'd', second);
  expect(complaints).toEqual([]);
});

it('shows the keys of the page, and closes with Escape', async () => {
  const { page } = await visit();
  await enterSample(page);
  await open(page, '/review');
  await page.getByTestId('proposal-detail').waitFor();
  await page.keyboard.press('?');
  const help = page.getByTestId('key-help');
  await help.getByText('Undo the last decision').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
});

it('skips the navigation by its first stop', async () => {
  const { page } = await visit();
  await enterSample(page);
  await open(page, '/flows');
  await page.getByTestId('flow-list-item').first().waitFor();
  await page.evaluate(() => document.body.focus());
  await pressUntil(page, 'Shift+Tab', `document.activeElement?.textContent === 'Skip to the page'`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('decides nothing by accident: single keys are silent while one types a note', async () => {
  const { page } = await visit();
  await enterSample(page);
  await open(page, '/review?type=new_flow');
  await page.getByTestId('proposal-detail').waitFor();
  const id = await selectedId(page);
  await page.getByTestId('add-note').click();
  await page.getByTestId('review-note').focus();
  await page.keyboard.type('a d r j');
  expect(await page.getByTestId('review-note').inputValue()).toBe('a d r j');
  expect(await selectedId(page)).toBe(id);
  await page.getByTestId('review-note').fill('');
});

it('lets one switch single keys off; what needs Ctrl goes on working', async () => {
  const { page } = await visit();
  await enterSample(page);
  await open(page, '/settings/keyboard');
  await tabTo(page, 'keys-enabled');
  await page.keyboard.press('Space');
  await goByPalette(page, 'Review');
  await page.getByTestId('proposal-detail').waitFor();
  const id = await selectedId(page);
  for (const key of ['j', 'd', '?']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').waitFor();
  expect(await page.getByTestId('key-help').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await selectedId(page)).toBe(id);
});

/** Decides on the selected proposal by its key and takes that back by `z`; the proposal is selected again. */
async function decideAndTakeBack(page: Page, key: 'a' | 'd', id: string): Promise<void> {
  const title = await openTitle(page);
  await page.keyboard.press(key);
  await page.getByTestId('undo').waitFor();
  expect(await lineOf(page, id).count()).toBe(0);
  await page.keyboard.press('z');
  await takenBack(page).waitFor();
  await lineOf(page, id).waitFor();
  await expect.poll(() => selectedId(page)).toBe(id);
  await expect.poll(() => openTitle(page)).toBe(title);
  await takenBack(page).waitFor({ state: 'detached' });
}

/** The notice that a decision was taken back; the history says the same words. */
const takenBack = (page: Page) => page.getByRole('region', { name: /Notifications/ }).getByText('Decision taken back');

/** Presses a key that moves the selection, and gives the id that is selected then. */
async function stepTo(page: Page, key: 'j' | 'k'): Promise<string> {
  const before = await selectedId(page);
  await page.keyboard.press(key);
  await expect.poll(() => selectedId(page)).not.toBe(before);
  const now = await selectedId(page);
  await expect.poll(() => page.locator('[data-testid=proposal-detail]').getAttribute('aria-label')).toBeTruthy();
  return now;
}

async function goByPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const tabTo = (page: Page, testId: string): Promise<void> =>
  pressUntil(page, 'Tab', `document.activeElement?.getAttribute('data-testid') === '${testId}'`);

/** Leaves a field so that single keys act again. */
const leaveField = (page: Page): Promise<void> => pressUntil(page, 'Tab', `document.activeElement?.tagName === 'BUTTON'`);

/** Presses a key until an expression holds in the page. */
async function pressUntil(page: Page, key: string, holds: string): Promise<void> {
  for (let stop = 0; stop < MANY_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate<boolean>(holds)) return;
  }
  throw new Error(`after ${MANY_STOPS} presses of ${key} it was still not so: ${holds}`);
}
