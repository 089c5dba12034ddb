/** Two processes and a store under load: killed, asked to go, frozen. Nothing acknowledged is lost, no class is split. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askDoor } from '#platform/class';
import { createRedisLog } from '../../../src/server/class/log/redis-log.ts';
import { openStore } from '../../../src/server/class/log/redis-store.ts';
import { NGINX, startFront } from '../../support/class-front.ts';
import { nodeNetwork } from '../../support/class-network.ts';
import { REDIS, freePort, startRedis } from '../../support/redis.ts';
import { comeIn, joinLesson, openLesson } from '../../support/served-lesson.ts';
import { ROOT } from '../../support/source-files.ts';
import { FULL } from '../../support/tier.ts';

/** Real connections on a machine that may be busy, ms. */
vi.setConfig({ testTimeout: 900_000, hookTimeout: 60_000 });

const [CLASSES, PUPILS, ROUNDS] = FULL ? [6, 45, 2] : [4, 10, 1];
/** Each pupil makes a move in so many ms. */
const EVERY_MS = FULL ? 5000 : 300;
const FREEZE_MS = 14_000;
const NAMES = ['north', 'south'] as const;

/** How long it took is printed, not judged: the machine may have much else to do. */
const until = (check: () => unknown): Promise<unknown> => vi.waitUntil(check, { timeout: 180_000, interval: 20 });

/** As somebody does who is told that it did not work: again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5) throw error;
      await pause(500);
    }
  }
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const task of undo.splice(0).toReversed()) await task();
});

/** Both processes behind their front, each of which can be started again. */
async function startCluster() {
  const redis = await startRedis();
  undo.push(redis.stop);
  const ports = { north: await freePort(), south: await freePort() } as const;
  const front = await startFront(ports);
  undo.push(front.close);
  const children = new Map<string, ChildProcess>();
  const start = async (name: (typeof NAMES)[number]): Promise<void> => {
    const words = [
      join(ROOT, 'tests/support/class-program.ts'),
      String(ports[name]),
      redis.url,
      name,
      String(front.port),
    ];
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    undo.push(() => child.kill('SIGKILL'));
    children.set(name, child);
    await once(child.stdout, 'data');
  };
  for (const name of NAMES) await start(name);
  const store = await openStore(redis.url);
  undo.push(store.close);
  const log = createRedisLog([store], 'test');
  return {
    port: front.port,
    start,
    redis,
    /** The process that leads a class. */
    async ownerOf(code: string): Promise<(typeof NAMES)[number]> {
      const { owner } = (await log.standing(code)) ?? { owner: '' };
      return NAMES.find((name) => owner.startsWith(name)) ?? 'north';
    },
    async signal(name: string, signal: NodeJS.Signals): Promise<void> {
      const child = children.get(name);
      child?.kill(signal);
      if (signal === 'SIGKILL' || signal === 'SIGTERM') await once(child as ChildProcess, 'exit');
    },
  };
}

type Lesson = Awaited<ReturnType<typeof startLesson>>;

async function startLesson(port: number) {
  const lesson = await patiently(() => openLesson(port, 'own'));
  // One after another, as a class comes in.
  const pupils: Awaited<ReturnType<typeof joinLesson>>[] = [];
  while (pupils.length < PUPILS) pupils.push(await patiently(() => joinLesson(port, lesson.code)));
  await lesson.order({ type: 'start' });
  /** By pupil: answers so far, and the longest wait for one since the last look, ms. */
  return { ...lesson, pupils, acknowledged: pupils.map(() => 0), waited: pupils.map(() => 0) };
}

/** All pupils of all classes move, one after another, until it is told to end. */
function play(lessons: readonly Lesson[]) {
  const playtime = new AbortController();
  const one = async ({ pupils, acknowledged, waited }: Lesson, i: number): Promise<void> => {
    await pause(Math.random() * EVERY_MS);
    for (let step = 0; !playtime.signal.aborted; step++) {
      const asked = performance.now();
      expect(await pupils[i]?.ask({ t: 'move', step, move: { type: 'pause' } })).toBeNull();
      acknowledged[i] = step + 1;
      waited[i] = Math.max(waited[i] ?? 0, performance.now() - asked);
      await pause(EVERY_MS);
    }
  };
  const playing = Promise.all(lessons.flatMap((lesson) => lesson.pupils.map((_, i) => one(lesson, i))));
  playing.catch(() => undefined);
  return {
    /** Waits until something is so, and no longer than until somebody's move is refused. */
    until: (check: () => unknown): Promise<unknown> => Promise.race([until(check), playing]),
    abort: () => playtime.abort(),
    async stop(): Promise<void> {
      playtime.abort();
      await playing;
    },
  };
}

/** Every class is one: its teacher sees everybody, and everybody does as the teacher says. Answers how many are not. */
async function countSplit(lessons: readonly Lesson[]): Promise<number> {
  const whole = await Promise.all(
    lessons.map(async ({ teacher, order, pupils }) => {
      await until(() => teacher.state() === 'open' && teacher.latest.desk?.here === pupils.length);
      for (const on of [true, false]) {
        expect(await order({ type: 'lock', on })).toBeNull();
        await until(() => pupils.every(({ latest }) => latest.class?.locked === on));
      }
      return true;
    }),
  );
  return whole.filter((is) => !is).length;
}

/** What is in the log for somebody who comes back anew. */
async function keptOf(port: number, { pupils }: Lesson): Promise<number[]> {
  return Promise.all(
    pupils.map(async ({ entrance, link }) => {
      link.close();
      const again = comeIn(port, entrance);
      await until(() => again.latest.you !== undefined);
      again.link.close();
      return again.latest.you?.moves.length ?? 0;
    }),
  );
}

type Cluster = Awaited<ReturnType<typeof startCluster>>;
const EVENTS: Readonly<Record<string, (cluster: Cluster, name: (typeof NAMES)[number]) => Promise<void>>> = {
  async 'kill -9'(cluster, name) {
    await cluster.signal(name, 'SIGKILL');
    await pause(3000);
    await cluster.start(name);
  },
  async SIGTERM(cluster, name) {
    await cluster.signal(name, 'SIGTERM');
    await pause(3000);
    await cluster.start(name);
  },
  async 'a store that dies and comes back'({ redis }) {
    await redis.kill();
    await pause(2000);
    await redis.start();
  },
  async 'a freeze of 14 s'(cluster, name) {
    await cluster.signal(name, 'SIGSTOP');
    await pause(FREEZE_MS);
    await cluster.signal(name, 'SIGCONT');
  },
};

describe.skipIf(REDIS === null)('two processes and a store', () => {
  // The others take a minute each: the full tier waits for them.
  it.each(Object.keys(EVENTS).slice(0, FULL ? 4 : 2))(
    '%s: no acknowledged move lost, no class split, everybody back',
    async (event) => {
      const cluster = await startCluster();
      const lessons = await Promise.all(Array.from({ length: CLASSES }, () => startLesson(cluster.port)));
      const game = play(lessons);
      undo.push(game.abort);
      const everybody = (check: (lesson: Lesson, i: number) => boolean): boolean =>
        lessons.every((lesson) => lesson.pupils.every((_, i) => check(lesson, i)));
      const more = async (): Promise<void> => {
        const before = lessons.map(({ acknowledged }) => acknowledged.map((n) => n + 2));
        await game.until(() =>
          lessons.every(({ acknowledged }, l) => acknowledged.every((n, i) => n >= (before[l]?.[i] ?? 0))),
        );
      };
      const openings = (): number[] =>
        lessons.flatMap(({ pupils }) => pupils.map(({ states }) => states.filter((state) => state === 'open').length));
      /** How long those waited for their answer who lost their connection. */
      const waits: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await more();
        for (const { waited } of lessons) waited.fill(0);
        const opened = openings();
        await EVENTS[event]?.(cluster, await cluster.ownerOf(lessons[0]?.code ?? ''));
        await more();
        const again = openings();
        const waited = lessons.flatMap((lesson) => lesson.waited);
        waits.push(...waited.filter((_, i) => (again[i] ?? 0) > (opened[i] ?? 0)));
      }
      await game.until(() => everybody(({ pupils }, i) => pupils[i]?.state() === 'open'));
      const split = await countSplit(lessons);
      await game.stop();
      const kept = await Promise.all(lessons.map((lesson) => keptOf(cluster.port, lesson)));
      const total = lessons.flatMap(({ acknowledged }) => acknowledged).reduce((sum, n) => sum + n, 0);
      const lost = lessons
        .flatMap(({ acknowledged }, l) => acknowledged.map((n, i) => Math.max(0, n - (kept[l]?.[i] ?? 0))))
        .reduce((sum, n) => sum + n, 0);
      const sorted = waits.toSorted((a, b) => a - b).map((ms) => (ms / 1000).toFixed(1));
      console.info(
        `${event} × ${ROUNDS} behind ${NGINX === null ? 'a front of our own' : 'nginx'}: ${CLASSES} classes × ${PUPILS + 1}; ${total} acknowledged, ${lost} lost, ${split} split; ` +
          `${waits.length} lost their connection and had the next answer after ${sorted[sorted.length >> 1]} s (median), ${sorted.at(-1)} s (longest)`,
      );
      expect(lost).toBe(0);
      expect(split).toBe(0);
      expect(kept).toEqual(lessons.map(({ acknowledged }) => acknowledged));
      for (const { teacher } of lessons) teacher.link.close();
    },
  );

  it('a place is given back through whichever process is asked', async () => {
    const { port } = await startCluster();
    const lesson = await patiently(() => openLesson(port, 'own'));
    const pupils: Awaited<ReturnType<typeof joinLesson>>[] = [];
    while (pupils.length < 4) pupils.push(await patiently(() => joinLesson(port, lesson.code)));
    await until(() => lesson.teacher.latest.desk?.here === 4);
    for (const { entrance, link } of pupils) {
      link.close();
      // The front asks its processes by turns, so that two of four come past the one that leads the class.
      expect(await askDoor(nodeNetwork(port), 'leave', { code: entrance.code, token: entrance.token })).toEqual({
        ok: true,
      });
    }
    await until(() => lesson.teacher.latest.desk?.pupils === 0);
    lesson.teacher.link.close();
  });
});
