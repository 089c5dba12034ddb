import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { comeIn, joinLesson, openLesson, startClassServer, until } from '../../support/served-lesson.ts';
import { ROOT } from '../../support/source-files.ts';
import { FULL } from '../../support/tier.ts';

/** Real connections on a machine that may be busy, ms. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PUPILS = FULL ? 45 : 12;
const KILLS = FULL ? 20 : 1;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const task of undo.splice(0).toReversed()) await task();
});

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'co-nhau-class-'));
  undo.push(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function program(port: number, file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'tests/support/class-program.ts'), String(port), file], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  undo.push(() => child.kill('SIGKILL'));
  await once(child.stdout ?? child, 'data');
  return child;
}

describe('a server that dies', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    '%s in the middle of a lesson: no acknowledged move lost, everybody back',
    { timeout: 120_000 },
    async (signal) => {
      const [port, file] = [await freePort(), join(folder(), 'classes.sqlite')];
      let server = await program(port, file);
      const lesson = await openLesson(port, 'own');
      const pupils = await Promise.all(Array.from({ length: PUPILS }, () => joinLesson(port, lesson.code)));
      await lesson.order({ type: 'start' });
      const acknowledged = pupils.map(() => 0);
      const playtime = new AbortController();
      const play = async (i: number): Promise<void> => {
        for (let step = 0; !playtime.signal.aborted; step++) {
          const refusal = await pupils[i]?.ask({ t: 'move', step, move: { type: 'pause' } });
          expect(refusal).toBeNull();
          acknowledged[i] = step + 1;
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      };
      const playing = pupils.map((_, i) => play(i));
      const [starts, returns]: [number[], number[]] = [[], []];
      for (let kill = 0; kill < KILLS; kill++) {
        const before = acknowledged.map((count) => count + 3);
        await until(() => acknowledged.every((count, i) => count >= (before[i] ?? 0)));
        server.kill(signal);
        await once(server, 'exit');
        const died = performance.now();
        server = await program(port, file);
        starts.push(performance.now() - died);
        const returned = acknowledged.map((count) => count + 1);
        await until(() => acknowledged.every((count, i) => count >= (returned[i] ?? 0)));
        returns.push(performance.now() - died);
      }
      playtime.abort();
      await Promise.all(playing);
      const kept = await Promise.all(
        pupils.map(async ({ entrance, link }) => {
          link.close();
          const again = comeIn(port, entrance);
          await until(() => again.latest.you !== undefined);
          again.link.close();
          return again.latest.you?.moves.length ?? 0;
        }),
      );
      const total = acknowledged.reduce((sum, count) => sum + count, 0);
      const lost = acknowledged.reduce((sum, count, i) => sum + Math.max(0, count - (kept[i] ?? 0)), 0);
      const [started, back] = [starts, returns].map((list) => Math.max(...list).toFixed(0));
      console.info(
        `${signal} × ${KILLS}: ${total} acknowledged, ${lost} lost; all ${PUPILS} back within ${back} ms, of which its start ${started}`,
      );
      expect(lost).toBe(0);
      expect(kept).toEqual(acknowledged);
      lesson.teacher.link.close();
    },
  );
});

describe('a server that is succeeded while it still runs', () => {
  it('loses its class at once: its guests come back, the successor has everything', async () => {
    const file = join(folder(), 'classes.sqlite');
    const log = createSqliteLog(file);
    const site = await startClassServer({ log });
    undo.push(() => site.close());
    const lesson = await openLesson(site.port, 'own');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    await pupil.ask({ t: 'move', step: 0, move: { type: 'pause' } });
    const successor = createSqliteLog(file);
    undo.push(() => successor.close());
    expect((await successor.claim(lesson.code))?.entries).toHaveLength(4);
    // The old one does not know yet; its next append is refused, never acknowledged, and made again after coming back.
    expect(await pupil.ask({ t: 'move', step: 1, move: { type: 'pause' } })).toBeNull();
    expect((await successor.claim(lesson.code))?.entries).toHaveLength(5);
    expect(pupil.states.filter((state) => state === 'open').length).toBeGreaterThan(1);
  });
});

describe('after a day', () => {
  it('nothing is left, neither in the files nor for whoever comes back', async () => {
    const place = folder();
    let now = 1_800_000_000_000;
    const log = createSqliteLog(join(place, 'classes.sqlite'));
    const site = await startClassServer({ log, epoch: () => now });
    undo.push(() => site.close());
    const lesson = await openLesson(site.port, 'together');
    const pupil = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    await pupil.ask({ t: 'choose', step: 0, choice: 'pay' });
    const bytes = () =>
      readdirSync(place)
        .map((name) => readFileSync(join(place, name), 'latin1'))
        .join('');
    expect(bytes()).toContain('"choice":"pay"');
    now += 86_400_000;
    expect(await site.server.purge()).toBe(0);
    now += 1;
    expect(await site.server.purge()).toBe(1);
    expect(bytes()).not.toMatch(new RegExp(`${lesson.code}|"pupil"|"choice"|"key"`));
    await until(() => pupil.state() === 'over');
    const again = comeIn(site.port, pupil.entrance);
    await until(() => again.state() === 'over');
    expect(again.states.at(-1)).toBe('over: unknown');
  });

  it('a class closes by itself when its time is over, unless it is extended', async () => {
    let now = 1_800_000_000_000;
    const site = await startClassServer({ epoch: () => now });
    undo.push(() => site.close());
    const lesson = await openLesson(site.port, 'together');
    await lesson.order({ type: 'extend', minutes: 60 });
    now += 130 * 60_000;
    expect(await lesson.order({ type: 'start' })).toBeNull();
    now += 60 * 60_000;
    await until(() => lesson.teacher.state() === 'over');
    expect(lesson.teacher.latest.desk?.phase).toBe('ended');
    expect(lesson.teacher.states.at(-1)).toBe('over: closed');
  });
});
