import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { openChromium, openProfile, type Screen } from './chromium.ts';

const PICTURES = resolve(import.meta.dirname, '../../.cache/e2e');

/** Somebody with a browser of their own, without cookies; `complaints` is what the browser's console said was wrong. */
export interface Visitor {
  page: Page;
  complaints: string[];
}

/** One Chromium for the tests of a file; each visit is its own browser profile, closed (and pictured, if the test failed) after its test. */
export function useVisits(): (screen?: Screen) => Promise<Visitor> {
  let browser: Browser;
  let open: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await openChromium(inject('chromiumPath'));
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await takePictures(open, task.name);
    await Promise.all(open.map((context) => context.close()));
    open = [];
  });
  afterAll(() => browser.close());
  return async (screen) => {
    const context = await openProfile(browser, screen);
    open.push(context);
    const page = await context.newPage();
    return { page, complaints: listen(page) };
  };
}

/** Errors of the console, where violations of the content policy appear too, and errors nobody caught. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const asksWhoIsThere = message.location().url.endsWith('/api/v1/me') && message.text().includes('401');
    if (message.type() === 'error' && !asksWhoIsThere) complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

async function takePictures(contexts: BrowserContext[], testName: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = testName.replace(/\W+/g, '-').slice(0, 80);
  const pages = contexts.flatMap((context) => context.pages());
  await Promise.all(pages.map((page, at) => page.screenshot({ path: join(PICTURES, `${name}-${at}.png`) }).catch(() => undefined)));
}
