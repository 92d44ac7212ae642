import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { enterSample, open } from '../driver/people.ts';
import { lineOf, openQueue, openTitle, selectedId, textOf } from '../driver/queue.ts';
import { useVisits } from '../driver/visits.ts';

const visit = useVisits();

it('leads an admin from the proof to a published flow that the next problem finds', async () => {
  const { page, complaints } = await visit();
  await enterSample(page);
  await openQueue(page, { type: 'new_flow' });
  expect(await textOf(page.getByTestId('proof'))).toMatch(/^Explains [1-9]\d* of \d+ past sessions?, none before; breaks none$/);
  const problem = await readSessionBehindNode(page);
  const title = await approveUndoApproveAgain(page);
  await findFromHome(page, problem, title);
  await findInLibrary(page, problem, title);
  expect(complaints).toEqual([]);
});

it('publishes an edited enhancement as the next version of its flow', async () => {
  const { page, complaints } = await visit();
  await enterSample(page);
  await openQueue(page, { type: 'enhancement' });
  expect(await page.getByTestId('approve').count()).toBe(0);
  expect(await page.getByTestId('change').count()).toBeGreaterThan(0);
  const id = await selectedId(page);
  const version = await editAndPublish(page, 'Ask the caller to stay on the line');
  await page.getByTestId('undo').waitFor();
  await expect.poll(() => lineOf(page, id).count()).toBe(0);
  await open(page, `/review?status=modified&id=${id}`);
  await page.getByTestId('published-flow').getByRole('link').click();
  await expect.poll(() => textOf(page.getByTestId('flow-version'))).toBe(`Version ${version}`);
  await page.getByTestId('outline-item').filter({ hasText: 'Ask the caller to stay on the line' }).waitFor();
  await page.getByTestId('versions-tab').click();
  await expect.poll(() => page.getByTestId('version-list-item').count()).toBe(version);
  expect(complaints).toEqual([]);
});

it('lets a dismissed proposal be reviewed again', async () => {
  const { page, complaints } = await visit();
  await enterSample(page);
  await openQueue(page, { type: 'branch_addition' });
  const id = await selectedId(page);
  await page.getByTestId('add-note').click();
  await page.getByTestId('review-note').fill('Wait for a second session');
  await page.getByTestId('dismiss').click();
  await expect.poll(() => lineOf(page, id).count()).toBe(0);
  await page.getByTestId('filter-status').selectOption('dismissed');
  await lineOf(page, id).getByTestId('review-list-item').click();
  await page.getByTestId('decided').filter({ hasText: 'Wait for a second session' }).waitFor();
  await page.getByTestId('reject').click();
  await expect.poll(() => lineOf(page, id).count()).toBe(0);
  await open(page, `/review?status=rejected&id=${id}`);
  await page.getByTestId('decided').filter({ hasText: 'Rejected by Judith Hale' }).waitFor();
  expect(await page.getByTestId('history').getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/reject/i),
    expect.stringMatching(/dismiss/i),
    ...Array.from({ length: (await page.getByTestId('history').getByRole('listitem').count()) - 2 }, () => expect.any(String)),
  ]);
  expect(complaints).toEqual([]);
});

/** From a node of the tree to a session that it was learned from, and back; gives that session's problem. */
async function readSessionBehindNode(page: Page): Promise<string> {
  const { id, quote } = { id: await selectedId(page), quote: page.getByTestId('node-panel').getByTestId('evidence-quote').first() };
  await page.getByTestId('outline-item').first().click();
  await quote.waitFor();
  expect((await textOf(quote)).length).toBeGreaterThan(20);
  await quote.getByTestId('evidence-session').click();
  await page.getByTestId('steps').waitFor();
  expect(await page.getByTestId('steps').getByRole('listitem').count()).toBeGreaterThan(0);
  const problem = await textOf(page.getByRole('heading', { level: 1 }));
  await page.goBack();
  await page.getByTestId('proposal-detail').waitFor();
  expect(await selectedId(page)).toBe(id);
  return problem;
}

async function approveUndoApproveAgain(page: Page): Promise<string> {
  const title = await openTitle(page);
  const id = await selectedId(page);
  await page.getByTestId('approve').click();
  await page.getByTestId('undo').click();
  await lineOf(page, id).waitFor();
  await expect.poll(() => selectedId(page)).toBe(id);
  await page.getByTestId('approve').click();
  await page.getByText(`Published: ${title}`).waitFor();
  await expect.poll(() => lineOf(page, id).count()).toBe(0);
  expect(await selectedId(page)).not.toBe(id);
  return title;
}

async function findFromHome(page: Page, problem: string, title: string): Promise<void> {
  await page.getByTestId('nav-home').click();
  await page.getByTestId('problem').fill(problem);
  await page.getByTestId('match').filter({ hasText: title }).click();
  await expect.poll(() => textOf(page.getByTestId('flow-version'))).toBe('Version 1');
}

async function findInLibrary(page: Page, problem: string, title: string): Promise<void> {
  await page.getByTestId('nav-flows').click();
  await page.getByTestId('flow-search').fill(problem);
  await page.getByTestId('flow-list-item').filter({ hasText: title }).first().waitFor();
}

/** Writes into the last step of the outline and publishes; gives the version that the page announced. */
async function editAndPublish(page: Page, words: string): Promise<number> {
  await page.getByTestId('edit-publish').click();
  await page.getByTestId('editor-row').last().getByRole('button').first().click();
  await page.getByTestId('node-text').fill('');
  await page.getByTestId('fault').first().waitFor();
  expect(await page.getByTestId('publish').isDisabled()).toBe(true);
  await page.getByTestId('node-text').fill(words);
  await page.getByTestId('no-faults').waitFor();
  const announced = await textOf(page.getByRole('heading', { name: /^Publish as version \d+$/ }));
  await page.getByTestId('publish').click();
  return Number(/\d+$/.exec(announced)?.[0]);
}
