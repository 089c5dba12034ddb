import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { scenarioCatalog } from './src/tools/catalog-plugin.ts';
import { precompress } from './src/tools/compress-plugin.ts';
import { firstSheet } from './src/tools/first-sheet-plugin.ts';
import { firstWords } from './src/tools/first-words-plugin.ts';
import { leaveOutFieldDocs } from './src/tools/field-docs-plugin.ts';
import { offline } from './src/tools/offline-plugin.ts';
import { slimPhaser } from './src/tools/slim-phaser-plugin.ts';
import { teacherPackage } from './src/tools/teacher-plugin.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

const ROOT = fileURLToPath(new URL('.', import.meta.url));

const PAGE = fileURLToPath(new URL('./index.html', import.meta.url));
/** A page of its own, so that a pupil's phone fetches nothing of the plaza: `/lop`. */
const PUPIL_PAGE = fileURLToPath(new URL('./lop.html', import.meta.url));
/** A file of its own, so that the first words wait for nothing else. */
const FIRST_SHEET = fileURLToPath(new URL('./src/ui/styles/first.css', import.meta.url));

/** Everything from this origin only; the development server injects styles and is left out. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Phaser comes late and changes rarely; the icons are needed first, the drawings later. */
const CHUNKS = [
  { name: 'phaser', test: /node_modules[\\/]phaser/ },
  { name: 'icons', test: /src[\\/]art[\\/]icons/ },
];

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
});

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: 'assets',
  define: { __VERSION__: JSON.stringify(version), __TEST_DRIVER__: JSON.stringify(mode === 'test-driver') },
  build: {
    target: 'es2022',
    outDir: process.env['CO_NHAU_OUT'] ?? 'dist',
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [PAGE, PUPIL_PAGE, FIRST_SHEET],
      // Whoever starts the game is told what it does for them, not how long each plugin took.
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
  plugins: [
    leaveOutFieldDocs(),
    firstWords(ROOT),
    firstSheet(),
    slimPhaser(ROOT),
    contentSecurityPolicy(),
    scenarioCatalog(fileURLToPath(new URL('./scenarios', import.meta.url))),
    teacherPackage(ROOT),
    offline(ROOT),
    precompress(),
  ],
}));
