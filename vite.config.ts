import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './scripts/first-load.ts';

export default defineConfig({
  root: 'ui',
  clearScreen: false,
  cacheDir: '../node_modules/.vite',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    svelteTesting(),
    firstLoad(120_000),
  ],
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    target: 'safari17.5',
    outDir: 'dist',
    emptyOutDir: true,
    // An inlined asset is a data: URL, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // Two cores and an accessibility check of everything take their time.
    testTimeout: 20_000,
    // Styles are left out of tests, but for the one that computes contrasts.
    css: { include: /tokens\.css/ },
    // The same on every machine: what is local is local to a place with a summer time.
    env: { TZ: 'Europe/Paris' },
  },
});
