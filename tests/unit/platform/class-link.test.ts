import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openClassLink } from '#platform/class';
import type { SocketEvents } from '#platform/class';
import { CLOSED_COME_BACK, GREETING, frameBytes, readBytes } from '#protocol';
import type { ServerFrame } from '#protocol';
import { timedClock } from '../../support/timed-clock.ts';

const SEAT = 'process/room?sessionId=abc';
const you = (n: number): ServerFrame => ({ t: 'you', pupil: 1, name: 2, n, choice: null, moves: [] });

/** A link whose server is played by the test. */
function start(kept: { text: string | null } = { text: null }, seat: string | undefined = SEAT) {
  const clock = timedClock();
  const lines: { events: SocketEvents; sent: unknown[]; closed: boolean }[] = [];
  const states: string[] = [];
  const answers: [number, string | null][] = [];
  const renumbered: [number, number][] = [];
  let door: string | null = JSON.stringify({ ok: true, code: '7KM4Q9', seat: SEAT, role: 'pupil' });
  const link = openClassLink({
    code: '7KM4Q9',
    token: 'A'.repeat(22),
    seat,
    clock: clock.port,
    outbox: { read: () => kept.text, write: (text) => void (kept.text = text) },
    network: {
      post: async () => door,
      connect(_path, events) {
        const line = { events, sent: [] as unknown[], closed: false };
        lines.push(line);
        return {
          send(bytes) {
            const data = readBytes(bytes);
            line.sent.push(typeof data === 'string' ? data : JSON.parse(new TextDecoder().decode(data)));
          },
          close: () => void (line.closed = true),
        };
      },
    },
    events: {
      view: () => undefined,
      state: (state, why) => void states.push(why ?? state),
      answered: (n, refusal) => void answers.push([n, refusal]),
      renumbered: (from, to) => void renumbered.push([from, to]),
    },
  });
  const say = (frame: ServerFrame) =>
    lines.at(-1)?.events.message(frameBytes(new TextEncoder().encode(JSON.stringify(frame))));
  const greet = (n = 0) => {
    lines.at(-1)?.events.message(Uint8Array.of(GREETING, 1, 2, 3));
    say(you(n));
  };
  const sent = () => lines.at(-1)?.sent ?? [];
  return {
    link,
    clock,
    lines,
    states,
    answers,
    renumbered,
    say,
    greet,
    sent,
    kept,
    setDoor: (text: string | null) => void (door = text),
  };
}

const vote = { t: 'choose', step: 0, choice: 'pay' } as const;

describe('a link to a class', () => {
  it('answers the greeting, then sends what waits, one at a time', () => {
    const it = start();
    it.link.send(vote);
    it.link.send({ ...vote, choice: 'wait' });
    expect(it.sent()).toEqual([]);
    it.greet();
    expect(it.sent()).toEqual(['greeting', { ...vote, n: 1 }]);
    it.say({ t: 'ack', n: 1 });
    it.say({ t: 'no', n: 2, why: 'late' });
    expect(it.answers).toEqual([
      [1, null],
      [2, 'late'],
    ]);
    expect(it.kept.text).toBe('[]');
  });

  it('after a loss sends again what was not answered, and not what was done', async () => {
    const it = start();
    it.greet();
    it.link.send(vote);
    it.link.send({ ...vote, choice: 'wait' });
    it.lines[0]?.events.closed(CLOSED_COME_BACK);
    await it.clock.advance(3000);
    expect(it.lines).toHaveLength(2);
    it.greet(1);
    expect(it.sent()).toEqual(['greeting', { ...vote, choice: 'wait', n: 2 }]);
  });

  it('what was done while its answer was lost counts as answered', async () => {
    const it = start();
    it.greet();
    it.link.send(vote);
    it.lines[0]?.events.closed(CLOSED_COME_BACK);
    await it.clock.advance(3000);
    it.link.send({ ...vote, choice: 'wait' });
    it.greet(1);
    expect(it.answers).toEqual([[1, null]]);
    it.say({ t: 'ack', n: 2 });
    expect(it.answers).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(it.kept.text).toBe('[]');
  });

  it('what was asked of a new page before it knew how far the server is, is done too', async () => {
    const it = start();
    it.link.send(vote);
    it.link.send({ ...vote, choice: 'wait' });
    it.greet(41);
    expect(it.answers).toEqual([]);
    expect(it.renumbered).toEqual([
      [2, 43],
      [1, 42],
    ]);
    expect(it.sent()).toEqual(['greeting', { ...vote, n: 42 }]);
    // Sent once, it keeps its number.
    it.lines[0]?.events.closed(CLOSED_COME_BACK);
    await it.clock.advance(3000);
    it.greet(42);
    expect(it.answers).toEqual([[42, null]]);
    it.say({ t: 'ack', n: 43 });
    expect(it.answers.at(-1)).toEqual([43, null]);
    expect(it.kept.text).toBe('[]');
  });

  it('an earlier page may have sent what it left; what the new page adds has not gone out', () => {
    const it = start({ text: JSON.stringify([{ ...vote, n: 1 }]) });
    it.link.send({ ...vote, choice: 'wait' });
    it.greet(1);
    expect(it.answers).toEqual([[1, null]]);
    expect(it.renumbered).toEqual([]);
    expect(it.sent().at(-1)).toEqual({ ...vote, choice: 'wait', n: 2 });
  });

  it('of any frames left, sent and added, each goes out once or was done, in order', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(20), (left, added, done) => {
        const kept = Array.from({ length: left }, (_, at) => ({ ...vote, n: at + 1 }));
        const it = start({ text: JSON.stringify(kept) });
        const names = new Map<number, number>();
        for (let at = 0; at < added; at++) names.set(it.link.send({ ...vote, choice: `c${at}` }), at);
        it.greet(done);
        for (const [from, to] of it.renumbered) {
          const name = names.get(from);
          names.delete(from);
          if (name !== undefined) names.set(to, name);
        }
        const wire: { n: number; choice: string }[] = [];
        for (;;) {
          const frame = it.sent().at(-1) as { n: number; choice: string } | 'greeting';
          if (frame === 'greeting' || frame.n === wire.at(-1)?.n) break;
          wire.push(frame);
          it.say({ t: 'ack', n: frame.n });
        }
        expect(wire.map(({ n }) => n)).toEqual(wire.map((_, at) => (wire[0]?.n ?? 0) + at));
        expect(wire.every(({ n }) => n > done)).toBe(true);
        expect(wire.filter(({ choice }) => choice !== 'pay').map(({ choice, n }) => [choice, names.get(n)])).toEqual(
          Array.from({ length: added }, (_, at) => [`c${at}`, at]),
        );
        expect(wire.length + Math.min(left, done)).toBe(left + added);
      }),
    );
  });

  it('numbers go on after those of another device with the same place', () => {
    const it = start();
    it.greet(41);
    expect(it.link.send(vote)).toBe(42);
  });

  const MOMENTS = [0, 100, 1900, 3900, 4100, 11_000] as const;
  it.each(MOMENTS)('a server that falls silent after %d ms is left seven seconds later', async (moment) => {
    const it = start();
    it.greet();
    for (let at = 0; at < moment; at += 1000) {
      await it.clock.advance(Math.min(1000, moment - at));
      it.say({ t: 'beat' });
    }
    await it.clock.advance(6900);
    expect(it.lines[0]?.closed).toBe(false);
    await it.clock.advance(200);
    expect(it.lines[0]?.closed).toBe(true);
    // Whoever has waited so long already is told at once.
    expect(it.states).toContain('lost');
  });

  it('a server that answers beats is kept', async () => {
    const it = start();
    it.greet();
    for (let i = 0; i < 10; i++) {
      await it.clock.advance(3000);
      it.say({ t: 'beat' });
    }
    expect(it.lines).toHaveLength(1);
    expect(it.sent().filter((frame) => JSON.stringify(frame) === '{"t":"beat"}').length).toBeGreaterThan(5);
  });

  it('tells people after some tries, and goes on trying', async () => {
    const it = start();
    it.setDoor(null);
    it.greet();
    it.lines[0]?.events.closed(1006);
    await it.clock.advance(60_000);
    expect(it.states.at(-1)).toBe('lost');
    it.setDoor(JSON.stringify({ ok: true, code: '7KM4Q9', seat: SEAT, role: 'pupil' }));
    await it.clock.advance(3000);
    it.greet();
    expect(it.states.at(-1)).toBe('open');
  });

  it.each(['elsewhere', 'removed', 'left', 'closed'] as const)('a farewell (%s) is the end', async (why) => {
    const it = start();
    it.greet();
    it.say({ t: 'bye', why });
    await it.clock.advance(60_000);
    expect(it.states.at(-1)).toBe(why);
    expect(it.lines).toHaveLength(1);
    expect(it.clock.waiting()).toBe(0);
  });

  it('a class that does not know the token is the end; a door that asks for patience is not', async () => {
    const it = start();
    it.setDoor('{"ok":false,"fault":"slow-down"}');
    it.greet();
    it.lines[0]?.events.closed(1006);
    await it.clock.advance(5000);
    expect(it.states).not.toContain('unknown');
    it.setDoor('{"ok":false,"fault":"unknown"}');
    await it.clock.advance(5000);
    expect(it.states.at(-1)).toBe('unknown');
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"a":1}'],
    ['no frames', '[1,null,{"t":"shout"}]'],
    ['nothing', ''],
  ])('an outbox with %s is an empty one', (_what, text) => {
    const it = start({ text });
    it.greet();
    expect(it.sent()).toEqual(['greeting']);
    expect(it.link.send(vote)).toBe(1);
  });

  it('what comes from a server of another kind is passed over', () => {
    const it = start();
    it.greet();
    it.lines[0]?.events.message(Uint8Array.of(17, 1, 0xff, 0xfe));
    it.lines[0]?.events.message(Uint8Array.of());
    it.lines[0]?.events.message(Uint8Array.of(13, 1, 2));
    expect(it.states.at(-1)).toBe('open');
  });
});
