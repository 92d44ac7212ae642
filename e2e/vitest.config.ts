import { defineConfig } from 'vitest/config';

const SLOW = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

/** Journeys share one running product with the sample data; programs and faults start, stop and kill their own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'journeys',
          root: import.meta.dirname,
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['./global-setup.ts'],
          ...SLOW,
        },
      },
      { test: { name: 'programs', root: import.meta.dirname, include: ['programs/**/*.test.ts'], ...SLOW } },
      { test: { name: 'faults', root: import.meta.dirname, include: ['faults/**/*.test.ts'], ...SLOW } },
    ],
  },
});
