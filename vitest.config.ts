import { defineConfig } from 'vitest/config';

const SLOW = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', root: './core', include: ['src/**/*.test.ts'] } },
      { test: { name: 'engine', root: './engine', include: ['src/**/*.test.ts', 'evals/**/*.test.ts'] } },
      { test: { name: 'server', root: './server', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], ...SLOW } },
      './web/vite.config.ts',
      { test: { name: 'house', root: '.', include: ['scripts/**/*.test.ts', 'bench/**/*.test.ts'], ...SLOW } },
    ],
  },
});
