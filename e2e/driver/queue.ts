import type { Locator, Page } from 'playwright-core';

export type ProposalType = 'new_flow' | 'enhancement' | 'branch_addition';

/** Opens the queue by the navigation and narrows it by its filters, as a person would. */
export async function openQueue(page: Page, { type, status }: { type?: ProposalType; status?: string } = {}): Promise<void> {
  await page.getByTestId('nav-review').click();
  await page.getByTestId('filter-status').waitFor();
  if (status) await page.getByTestId('filter-status').selectOption(status);
  if (type) await page.getByTestId('filter-type').selectOption(type);
  await page.getByTestId('review-list').waitFor();
  await page.getByTestId('proposal-detail').waitFor();
}

/** The title of the proposal that is open. */
export const openTitle = (page: Page): Promise<string> => textOf(page.getByTestId('proposal-title'));

/** The words of a part of the page. */
export const textOf = async (part: Locator): Promise<string> => ((await part.textContent()) ?? '').trim();

const selectedLine = (page: Page): Locator => page.locator('[data-testid=review-list-item][aria-current=true]');

/** A line of the queue by its proposal's id. */
export const lineOf = (page: Page, id: string): Locator => page.locator(`[data-proposal="${id}"]`);

/** The id of the proposal whose line is selected. */
export async function selectedId(page: Page): Promise<string> {
  const id = await page.locator('[data-proposal]', { has: selectedLine(page) }).getAttribute('data-proposal');
  if (id === null) throw new Error('no proposal is selected');
  return id;
}
