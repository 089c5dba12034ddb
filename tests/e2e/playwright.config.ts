import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from '../../src/tools/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One flag set everywhere: other flags change pixels. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  // The drawn world is drawn by software here, with every core: one of them at a time beside one that needs none.
  projects: [
    { name: 'world', grep: /@world/, workers: 1 },
    { name: 'words', grepInvert: /@world|@alone/ },
    // What measures seconds gets the computer for itself, after the others.
    { name: 'alone', grep: /@alone/, workers: 1, dependencies: ['world', 'words'] },
  ],
  timeout: 90_000,
  // Two browsers share the cores with software drawing: an answer may take longer than the usual five seconds.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['../support/count-reporter.ts']],
  forbidOnly: true,
  use: {
    baseURL: 'http://127.0.0.1:4199/',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    viewport: { width: 360, height: 640 },
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [...CHROMIUM_ARGS],
    },
  },
  webServer: {
    command: 'node src/tools/serve-test-build.ts',
    cwd: ROOT,
    url: 'http://127.0.0.1:4199/',
    timeout: 180_000,
    reuseExistingServer: process.env['CO_NHAU_REUSE'] === '1',
    stdout: 'ignore',
  },
});
