import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, openChromium, openProfile } from '../e2e/driver/chromium.ts';
import { removeData, startProduct } from '../e2e/driver/running-product.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/images');
const WIDE_ENOUGH_TO_READ = { width: 1440, height: 1120, theme: 'light' } as const;

/** Takes the README's pictures from the built product and its sample data (or from the one at `PRODUCT_URL`). */
async function takePictures(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const product = process.env['PRODUCT_URL'] ? null : await startProduct({ sampleData: 'on' });
  const browser = await openChromium(findChromium());
  try {
    const page = await (await openProfile(browser, WIDE_ENOUGH_TO_READ)).newPage();
    await enter(page, product?.url ?? process.env['PRODUCT_URL'] ?? '');
    await pictureQueue(page);
    await pictureFlow(page);
  } finally {
    await browser.close();
    await product?.stop();
    if (product) await removeData(product);
  }
}

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByTestId('enter-sample').click();
  await page.getByTestId('problem').waitFor();
}

/** A change of a published flow: proof, drawn difference, and the session behind an added step. */
async function pictureQueue(page: Page): Promise<void> {
  await page.getByTestId('nav-review').click();
  await page.getByTestId('review-list-item').filter({ hasText: 'Printer offline after a move' }).click();
  await page.getByTestId('change').filter({ hasText: 'Resolution' }).first().click();
  await page.getByTestId('evidence-quote').first().waitFor();
  await drawn(page);
  await page.screenshot({ path: join(IMAGES, 'review-queue.png') });
}

/** The best supported flow of the library, with the evidence of its first question. */
async function pictureFlow(page: Page): Promise<void> {
  await page.getByTestId('nav-flows').click();
  await page.getByTestId('flow-list-item').filter({ hasText: 'Printer offline after a move' }).getByRole('link').first().click();
  await page.getByTestId('outline-item').first().click();
  await page.getByTestId('evidence-quote').first().waitFor();
  await drawn(page);
  await page.screenshot({ path: join(IMAGES, 'flow.png') });
}

/** Until the tree is drawn and every font has come. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.react-flow__node').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
}

await takePictures();
