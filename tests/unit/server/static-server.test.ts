/** What the built files are served with. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../../src/server/static-server.ts';

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'co-nhau-files-'));
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index.html', 'exit.html', 'icon.svg', 'assets/part-1a2b.js'])
    writeFileSync(join(folder, page), page);
  server = createStaticServer(folder);
  base = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const headersOf = async (path: string) => (await fetch(base + path)).headers;

test.each(['', 'exit.html', 'icon.svg'])(
  '/%s tells no other site where its reader was, and opens no device',
  async (path) => {
    const headers = await headersOf(path);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(), microphone=()');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-cache');
  },
);

test('a hashed file is kept for a year, and carries nothing that only a document needs', async () => {
  const headers = await headersOf('assets/part-1a2b.js');
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.has('permissions-policy')).toBe(false);
});

test('what is not there, and what is not asked for, is refused', async () => {
  expect((await fetch(`${base}nothing.js`)).status).toBe(404);
  expect((await fetch(base, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${base}..%2f..%2fetc/passwd`)).status).toBe(404);
});
