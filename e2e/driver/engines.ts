import type { ProductOptions } from './running-product.ts';

/** Both databases that the product runs on; PostgreSQL where `TEST_DATABASE_URL` names one. */
export const engines: readonly { name: string; options: ProductOptions }[] = [
  { name: 'the embedded database', options: {} },
  ...(process.env.TEST_DATABASE_URL ? [{ name: 'PostgreSQL', options: { databaseUrl: process.env.TEST_DATABASE_URL } }] : []),
];
