import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const SLOW = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // vitest keeps one processor free for itself, which on a machine with two halves the speed
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'core', root: './core', include: ['src/**/*.test.ts'] } },
      { test: { name: 'engine', root: './engine', include: ['src/**/*.test.ts', 'evals/**/*.test.ts'] } },
      { test: { name: 'server', root: './server', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], ...SLOW } },
      './web/vite.config.ts',
      { test: { name: 'house', root: '.', include: ['scripts/**/*.test.ts', 'bench/**/*.test.ts'], ...SLOW } },
    ],
  },
});
