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

/** Nobody reads or decides as fast as a test; the rates themselves are the server's own tests. */
const RATE_FACTOR = '50';

/**
 * Starts the built product with its sample data on an empty folder, for all journeys; takes both away afterwards. With
 * `PRODUCT_URL` the journeys visit one that runs already (started with the same `RATE_LIMIT`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromiumPath', findChromium());
  if (process.env.PRODUCT_URL) {
    project.provide('productUrl', process.env.PRODUCT_URL);
    return () => Promise.resolve();
  }
  const product = await startProduct({ sampleData: 'on', env: { RATE_LIMIT: RATE_FACTOR } });
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
