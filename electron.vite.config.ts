import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

export const alias = {
  '@': resolve(root, 'src'),
  '@electron': resolve(root, 'electron'),
  '@test': resolve(root, 'test'),
};

/** What the build puts in for names that the sources only declare. */
export const define = { __APP_VERSION__: JSON.stringify(version) };

/**
 * What every start loads comes in as few files as it can: each one asked for costs the shell more than most of them weigh.
 * A group takes with it whatever its module imports and no earlier group has.
 */
const firstChunks = [
  // By itself, so that the page can say why the rest did not come (`src/main.tsx`).
  { name: 'load', test: /vite\/preload-helper/ },
  { name: 'first', test: resolve(root, 'src/app/start.tsx') },
  { name: 'today', test: resolve(root, 'src/features/today/TodayPage.tsx') },
  { name: 'desk', test: /features[\\/](common[\\/]logging[\\/]QuickLog|today[\\/]Around\w+)\.tsx$/ },
];

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: resolve(root, 'out/main'),
      minify: 'oxc',
      // CommonJS runs in one go: schemes and the sandbox have to be set up before Electron calls itself ready.
      rolldownOptions: {
        input: { index: resolve(root, 'electron/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: resolve(root, 'out/preload'),
      minify: 'oxc',
      // A sandboxed preload can be neither an ES module nor in several files.
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src'),
    base: './',
    resolve: { alias },
    plugins: [react()],
    define,
    css: { postcss: root },
    worker: { format: 'es' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      target: 'es2023',
      // The content security policy allows no inline script, and every target knows module preloading.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: resolve(root, 'src/index.html'),
        output: { codeSplitting: { groups: firstChunks } },
      },
    },
    server: { host: '127.0.0.1' },
  },
});
