/** Rows of the threat table: what is sent, and how much of it. Each says its figure. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { DOORS, parseClientFrame, parseDoorRequest } from '#protocol';
import { createAudience } from '../../../src/server/class/audience.ts';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comeIn, joinLesson, openLesson, startClassServer, until } from '../../support/served-lesson.ts';
import { post } from '../../support/class-network.ts';
import { classWithLog } from '../../support/classroom.ts';
import { closeRaw, openRaw, p99, resumeRaw } from '../../support/raw-connection.ts';
import { createRandom } from '#scenario/random';
import { ROOT } from '../../support/source-files.ts';
import { FULL } from '../../support/tier.ts';

/** Real connections on a machine that may be busy, ms. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Steps a minute further with every look, so that allowances never are what refuses. */
let minutes = 0;
let site: Awaited<ReturnType<typeof startClassServer>>;
beforeAll(async () => void (site = await startClassServer({ now: () => (minutes += 1) * 60_000 })));
afterAll(() => site.close());

const say = (threat: string, figures: string): void => console.info(`${threat}: ${figures}`);

const SOUND = [
  '{"t":"beat"}',
  '{"t":"choose","n":1,"step":0,"choice":"pay"}',
  '{"t":"move","n":2,"step":0,"move":{"type":"choose","choice":"pay"}}',
  '{"t":"do","n":3,"what":{"type":"advance","step":0,"choice":null}}',
  '{"t":"rename","n":4}',
];
const ODD = [
  'null',
  '[]',
  '{}',
  '"',
  '{"t":',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '1e999',
  '\u0000',
  '['.repeat(3000),
  '{"t":"beat","toString":1}',
];

/** A frame that is nearly one, or not at all: our two bytes before it, others, or none. */
function fuzz(random: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const text = random() < 0.3 ? pick(ODD) : pick(SOUND);
  const bytes = Buffer.from(text.length > 4000 ? text.slice(0, 4000) : text);
  for (let i = 0; i < Math.floor(random() * 4); i++)
    if (bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  const cut = random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
  const kind = random();
  if (kind < 0.6) return Buffer.concat([Uint8Array.of(17, 1), cut]);
  if (kind < 0.9) return Buffer.concat([Uint8Array.of(Math.floor(random() * 256), Math.floor(random() * 256)), cut]);
  return cut;
}

describe('frames', () => {
  it('of any bytes end no server and change no prototype', { timeout: 900_000 }, async () => {
    const wanted = FULL ? 100_000 : 2000;
    const lesson = await openLesson(site.port, 'together');
    const witness = await joinLesson(site.port, lesson.code);
    const people = await Promise.all(Array.from({ length: 20 }, () => joinLesson(site.port, lesson.code)));
    for (const { link } of people) link.close();
    const random = createRandom(11);
    let [sent, connections] = [0, 0];
    for (let round = 0; round < wanted / 240; round++) {
      await Promise.all(
        people.map(async ({ entrance }) => {
          const raw = await resumeRaw(site.port, entrance, random() < 0.9);
          connections += 1;
          for (let i = 0; i < 12 && raw.closed() === null; i++) {
            raw.socket.send(fuzz(random), { binary: random() < 0.9 });
            sent += 1;
          }
          await new Promise((resolve) => setTimeout(resolve, 5));
          await closeRaw(raw);
        }),
      );
    }
    for (let i = 0; i < wanted / 20; i++) {
      const body = Buffer.from(fuzz(random)).toString('latin1');
      const door = Object.values(DOORS)[i % 3] ?? DOORS.join;
      expect((await post(site.port, door, body)).status).toSatisfy((status) => status >= 400 && status < 500);
    }
    expect(await lesson.order({ type: 'start' })).toBeNull();
    expect(await witness.ask({ t: 'choose', step: 0, choice: 'pay' })).toBeNull();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
    say('frames', `${sent} fuzzed frames over ${connections} connections and ${wanted / 20} requests, 0 exits`);
  });

  it('of more than 4 kB close the connection; longer requests are refused', async () => {
    const lesson = await openLesson(site.port, 'together');
    const raw = await resumeRaw(site.port, lesson.projector);
    raw.sendText(`{"t":"beat","x":"${'a'.repeat(5000)}"}`);
    await until(() => raw.closed() !== null);
    expect(raw.closed()).toBe(1009);
    expect((await post(site.port, DOORS.join, `{"code":"${'A'.repeat(5000)}"}`)).status).toBe(400);
  });

  it.each([
    ['a room that is no room', 'abc/constructor?sessionId=abc'],
    ['a prototype as room', 'abc/__proto__?sessionId=abc'],
    ['no place', 'abc/def?sessionId=ghi'],
    ['no path', ''],
    ['a way out', '../../etc/passwd?sessionId=a'],
  ])('a connection to %s is refused before the handshake', async (_what, seat) => {
    await expect(openRaw(site.port, seat)).rejects.toThrow('403');
  });

  it('a place is good for one connection, and for no prototype', async () => {
    const lesson = await openLesson(site.port, 'together');
    const answer = await post(site.port, DOORS.resume, JSON.stringify(lesson.projector));
    const { seat } = JSON.parse(answer.text) as { seat: string };
    await expect(openRaw(site.port, seat.replace(/=.*/, '=__proto__'))).rejects.toThrow('403');
    const first = await openRaw(site.port, seat);
    await expect(openRaw(site.port, seat)).rejects.toThrow('403');
    first.socket.terminate();
  });
});

describe('message flood', () => {
  it('is cut off after 20 frames within a second, and others are served', { timeout: 120_000 }, async () => {
    const lesson = await openLesson(site.port, 'together');
    const witness = await joinLesson(site.port, lesson.code);
    await lesson.order({ type: 'start' });
    const people = await Promise.all(Array.from({ length: 10 }, () => joinLesson(site.port, lesson.code)));
    for (const { link } of people) link.close();
    const entrances = JSON.stringify(people.map(({ entrance }) => entrance));
    const floods = FULL ? 100 : 15;
    /** How long others wait while each of these people sends so many frames at once, over and over. */
    const waiting = async (frames: number) => {
      const words = ['tests/support/flood-program.ts', String(site.port), String(floods), String(frames), entrances];
      const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
      let printed = '';
      child.stdout.on('data', (part: Buffer) => void (printed += part.toString()));
      await until(() => printed.includes('ready'));
      const times: number[] = [];
      for (let i = 0; child.exitCode === null || times.length < 20; i++) {
        const asked = performance.now();
        expect(await witness.ask({ t: 'choose', step: 0, choice: i % 2 === 0 ? 'pay' : 'hang-up' })).toBeNull();
        times.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return {
        times,
        ...(JSON.parse(printed.split('\n')[1] ?? '{}') as { codes: number[]; mostAcknowledged: number }),
      };
    };
    const polite = await waiting(15);
    const { times, codes, mostAcknowledged } = await waiting(1000);
    const [before, after] = [p99(polite.times), p99(times)];
    const figures = `${before.toFixed(1)} → ${after.toFixed(1)} ms (${(after / before).toFixed(2)}×, n = ${times.length})`;
    say('message flood', `${floods} × 1000 frames instead of 15, all cut off; others’ p99 ${figures}`);
    expect(codes).toEqual([1008]);
    expect(mostAcknowledged).toBeLessThanOrEqual(20);
  });
});

describe('idle or slow sockets', () => {
  it('leave the class unaffected', { timeout: 120_000 }, async () => {
    const count = FULL ? 2000 : 200;
    const lesson = await openLesson(site.port, 'together');
    const pupil = await joinLesson(site.port, lesson.code);
    const idle: Socket[] = [];
    for (let i = 0; i < count; i++) {
      const socket = connect(site.port, '127.0.0.1');
      socket.on('error', () => undefined);
      // A third say nothing, a third begin a request, a third a handshake that they never end.
      if (i % 3 === 1) socket.write('POST /class/join HTTP/1.1\r\nHost: localhost\r\n');
      if (i % 3 === 2) socket.write('GET /class/socket/a/b HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n');
      idle.push(socket);
    }
    await until(() => idle.every(({ connecting }) => !connecting));
    expect(await lesson.order({ type: 'start' })).toBeNull();
    expect(await pupil.ask({ t: 'choose', step: 0, choice: 'pay' })).toBeNull();
    await until(() => lesson.teacher.latest.desk?.answered === 1);
    for (const socket of idle) socket.destroy();
    say('idle sockets', `${count} idle, the class goes on`);
  });

  it('a page that does not read is given up before it fills the memory', () => {
    const { room } = classWithLog('together');
    const audience = createAudience(room);
    const sent = vi.fn();
    const terminate = vi.fn();
    const client = (bufferedAmount: number) =>
      ({ ref: { bufferedAmount, terminate }, enqueueRaw: sent, leave: vi.fn() }) as unknown as Parameters<
        typeof audience.welcome
      >[0];
    audience.welcome(client(0), { role: 'projector', pupil: 0 });
    expect([sent.mock.calls.length, terminate.mock.calls.length]).toEqual([1, 0]);
    audience.welcome(client(300_000), { role: 'projector', pupil: 0 });
    expect([sent.mock.calls.length, terminate.mock.calls.length]).toEqual([1, 1]);
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}',
  "'; DROP TABLE entries; --",
  '../../etc/passwd',
  '__proto__',
  '\u202Etxt.exe',
  '\u0000',
  'a\nb',
  '😀'.repeat(50),
  'a'.repeat(4000),
  ' ',
];

/** Every way of putting `text` in the place of one string of a document. */
function replaceStrings(document: unknown, text: string): unknown[] {
  if (typeof document === 'string') return [text];
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    replaceStrings(value, text).map((changed) => ({ ...document, [key]: changed })),
  );
}

describe('hostile text', () => {
  it('in any string of any frame or request is none of ours', () => {
    let tried = 0;
    const open = '{"mode":"own","scenario":"built","gentler":false,"seats":9}';
    const flag = '{"t":"move","n":2,"step":0,"move":{"type":"flag","line":"nodes/a/lines/b","on":true}}';
    const readers: readonly (readonly [string, (text: string) => unknown])[] = [
      ...[...SOUND, flag].map((sound) => [sound, parseClientFrame] as const),
      [open, (text) => parseDoorRequest('open', text)],
      [`{"code":"7KM4Q9","pass":"${'A'.repeat(22)}"}`, (text) => parseDoorRequest('join', text)],
      [`{"code":"7KM4Q9","token":"${'A'.repeat(22)}"}`, (text) => parseDoorRequest('resume', text)],
    ];
    for (const [sound, read] of readers) {
      expect(read(sound), sound).not.toBeNull();
      for (const text of HOSTILE) {
        for (const changed of replaceStrings(JSON.parse(sound), text)) {
          tried += 1;
          expect(read(JSON.stringify(changed)), JSON.stringify(changed)).toBeNull();
        }
      }
    }
    say('hostile text', `${tried} documents, 0 taken, so nothing of them is ever shown`);
  });
});

describe('wire capture', () => {
  it('holds nothing that says who somebody is, nor does the log, nor what the server prints', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'co-nhau-wire-'));
    const printed: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words.join(' '))),
    );
    const own = await startClassServer({ log: createSqliteLog(join(folder, 'classes.sqlite')) });
    const lesson = await openLesson(own.port, 'together');
    const captured: string[] = [];
    const listen = (sockets: Set<WebSocket>): void => {
      for (const socket of sockets)
        socket.on('message', (bytes: Buffer) => void captured.push(bytes.subarray(2).toString('utf8')));
    };
    const wall = comeIn(own.port, lesson.projector);
    const pupils = await Promise.all(Array.from({ length: 3 }, () => joinLesson(own.port, lesson.code)));
    await until(() => wall.sockets.size === 1);
    for (const { sockets } of [lesson.teacher, wall, ...pupils]) listen(sockets);
    await lesson.order({ type: 'start' });
    for (const { ask } of pupils) await ask({ t: 'choose', step: 0, choice: 'pay' });
    await lesson.order({ type: 'reveal' });
    await lesson.order({ type: 'advance', step: 0, choice: null });
    await until(() => wall.latest.wall?.picks.length === 1);
    await own.close();
    for (const spy of spies) spy.mockRestore();
    const kept = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    rmSync(folder, { recursive: true, force: true });
    const strings = new Set(captured.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '')));
    const secrets = [
      lesson.pass,
      lesson.entrance.token,
      lesson.projector.token,
      ...pupils.map(({ entrance }) => entrance.token),
    ];
    const all = [...captured, kept, ...printed].join('\n');
    expect(captured.length).toBeGreaterThan(20);
    expect(all).not.toMatch(/127\.0\.0\.1|::1|localhost|user-agent|mozilla/i);
    for (const secret of secrets) expect(all).not.toContain(secret);
    // Words of our own, ids of the story, a hash: no string on the wire came from a person.
    expect([...strings].filter((word) => !/^[a-z]+(-[a-z]+)*$|^[0-9a-f]+$/i.test(word))).toEqual([]);
    expect(printed).toEqual([]);
    say(
      'wire capture',
      `${captured.length} frames, ${strings.size} different strings, none from a person; 0 lines printed`,
    );
  });
});
