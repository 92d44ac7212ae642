import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const SLOW = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Files share what they import: reading it anew for each takes longer than most of their tests. They keep no state in modules. */
const SHARED = { isolate: false };

export default defineConfig({
  test: {
    // vitest keeps one processor free for itself, which on a machine with two halves the speed
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'core', root: './core', include: ['src/**/*.test.ts'], ...SHARED } },
      { test: { name: 'engine', root: './engine', include: ['src/**/*.test.ts', 'evals/**/*.test.ts'], ...SHARED } },
      { test: { name: 'server', root: './server', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], ...SLOW, ...SHARED } },
      './web/vite.config.ts',
      { test: { name: 'house', root: '.', include: ['scripts/**/*.test.ts', 'bench/**/*.test.ts'], ...SLOW } },
    ],
  },
});
