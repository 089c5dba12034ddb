import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstUsable, isUsable, profilePlaces } from '../../../src/server/kiosk/folder.ts';
import { lockName, takeLock } from '../../../src/server/kiosk/lock.ts';
import { LOG_BYTES, createLog } from '../../../src/server/kiosk/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk thử '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('log of the kiosk', () => {
  it('writes one line for each event, and prints it', () => {
    const printed: string[] = [];
    const note = createLog(
      join(folder, 'new'),
      (line) => printed.push(line),
      () => new Date(0),
    );
    note('gpu', 'two\nlines');
    expect(printed).toEqual(['1970-01-01T00:00:00.000Z gpu          two lines']);
    expect(readFileSync(join(folder, 'new', 'kiosk.log'), 'utf8')).toBe(`${printed[0]}\n`);
  });

  it('keeps three files and no more', () => {
    const file = join(folder, 'kiosk.log');
    const note = createLog(folder, () => undefined);
    for (const content of ['a', 'b', 'c', 'd']) {
      writeFileSync(file, content.repeat(LOG_BYTES));
      note('x', 'y');
    }
    expect(readFileSync(`${file}.1`, 'utf8')).toMatch(/^d+$/);
    expect(readFileSync(`${file}.2`, 'utf8')).toMatch(/^c+$/);
    expect(existsSync(`${file}.3`)).toBe(false);
  });

  it('goes on when nothing can be written', () => {
    const printed: string[] = [];
    const note = createLog(folder, (line) => printed.push(line));
    rmSync(folder, { recursive: true });
    expect(() => note('x', 'y')).not.toThrow();
    expect(printed).toHaveLength(1);
  });
});

describe('folder of the kiosk', () => {
  it('lies beside the program, else in the user’s own folder', () => {
    expect(profilePlaces('/usb', 'linux', { XDG_STATE_HOME: '/state' }).slice(0, 2)).toEqual([
      join('/usb', 'kiosk-profile'),
      join('/state', 'co-nhau', 'kiosk'),
    ]);
    expect(profilePlaces('E:', 'win32', { LOCALAPPDATA: 'C:/Local' })[1]).toBe(join('C:/Local', 'Co-Nhau', 'kiosk'));
  });

  it('is the first that can be written to, and is left as it was', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(firstUsable([join(file, 'below'), join(folder, 'made')])).toBe(join(folder, 'made'));
    expect(existsSync(join(folder, 'made', '.probe'))).toBe(false);
    expect(firstUsable([join(file, 'below')])).toBeNull();
  });

  it.skipIf(process.getuid?.() === 0)('is not a read-only one', () => {
    chmodSync(folder, 0o555);
    expect(isUsable(folder)).toBe(false);
    chmodSync(folder, 0o755);
  });
});

describe('lock of a profile', () => {
  it('is held by one at a time', async () => {
    const first = await takeLock(folder);
    expect(await takeLock(folder)).toBeNull();
    expect(await takeLock(join(folder, 'other'))).not.toBeNull();
    first?.release();
    expect(await takeLock(folder)).not.toBeNull();
  });

  it('is taken over from one that died and left its file', async () => {
    writeFileSync(lockName(folder, 'linux'), '');
    const lock = await takeLock(folder);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  it('is a pipe on Windows', () => {
    expect(lockName('C:\\x', 'win32')).toMatch(/^\\\\\.\\pipe\\co-nhau-kiosk-[0-9a-f]{16}$/);
  });
});
