import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { removeData, startProduct } from './driver/running-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product with the sample data answers. */
    productUrl: string;
    /** The browser's program, for playwright's `executablePath`. */
    chromiumPath: string;
  }
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the built product with its sample data on an empty folder, for all journeys; takes both away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromiumPath', findChromium());
  const product = await startProduct({ sampleData: 'on' });
  project.provide('productUrl', product.url);
  return async () => {
    await product.stop();
    await removeData(product);
  };
}

function findChromium(): string {
  const found = [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error('Chromium is not installed. On Debian: apt-get install chromium. Or name it: CHROMIUM=<path> npm run test:e2e');
}
