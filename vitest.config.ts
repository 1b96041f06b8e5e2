import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { alias, define } from './electron.vite.config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  define,
  test: {
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    setupFiles: ['test/support/setup.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    css: false,
    server: { deps: { inline: [/@mantine/] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'html'],
    },
  },
});
