import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { stylesUnderCsp } from './styles-under-csp.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), stylesUnderCsp()],
  server: { proxy: { '^/api/': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    outDir: 'dist',
    // light-dark() is what keeps both themes in one place; every browser of these versions knows it.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  test: {
    name: 'web',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    css: false,
    testTimeout: 15_000,
    // files share what they import: reading it anew for each takes longer than most of their tests
    isolate: false,
  },
});
