import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 30_000;

/** How a visitor's screen is: 1440 × 900 and light unless said otherwise. */
export interface Screen {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
}

/** Chromium without a window and without traffic of its own. */
export const openChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });

/** A fresh browser profile with this screen. */
export async function openProfile(browser: Browser, { width = 1440, height = 900, theme = 'light' }: Screen = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** The browser's program; says how to install one where there is none. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error('Chromium is not installed. On Debian: apt-get install chromium. Or name it: CHROMIUM=<path> npm run test:e2e');
}
