import type { TestProject } from 'vitest/node';
import { findChromium } from './driver/chromium.ts';
import { removeData, startProduct } from './driver/running-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product with the sample data answers. */
    productUrl: string;
    /** The browser's program, for playwright's `executablePath`. */
    chromiumPath: string;
  }
}

/** Nobody reads or decides as fast as a test does; the rates themselves are proved by the server's own tests. */
const HASTE = '50';

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
  const product = await startProduct({ sampleData: 'on', env: { RATE_LIMIT: HASTE } });
  project.provide('productUrl', product.url);
  return async () => {
    await product.stop();
    await removeData(product);
  };
}
