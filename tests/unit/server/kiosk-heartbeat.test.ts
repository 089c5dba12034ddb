import { describe, expect, it } from 'vitest';
import { LIMITS, createHeartbeat } from '../../../src/server/kiosk/heartbeat.ts';
import type { Heartbeat, Sample } from '../../../src/server/kiosk/heartbeat.ts';
import { createLoad } from '../../../src/server/kiosk/load.ts';
import type { Shares } from '../../../src/server/kiosk/load.ts';

const SAMPLE: Sample = { address: 'http://127.0.0.1/?mode=kiosk', ready: true, visible: true, frames: 0, beat: null };
const IDLE: Shares = { page: 0, graphics: 0, idle: 1 };

/** A page that is well, looked at once a second from `from` to `to`. */
function live(
  heart: Heartbeat,
  from: number,
  to: number,
  change: (second: number) => Partial<Sample> = () => ({}),
): void {
  for (let now = from; now <= to; now += 1000) {
    heart.tick(now);
    heart.answer(now, { ...SAMPLE, frames: now, ...change(now / 1000) });
  }
}

/** The first verdict other than well, and when; looked for once a second. */
function firstTrouble(
  heart: Heartbeat,
  from: number,
  shares: Shares = IDLE,
  answer?: (now: number) => Sample,
): [string, number] {
  for (let now = from; now <= from + 60_000; now += 1000) {
    heart.tick(now);
    if (answer !== undefined) heart.answer(now, answer(now));
    const verdict = heart.judge(now, () => shares);
    if (verdict !== 'well') return [verdict, now - from];
  }
  return ['well', 60_000];
}

const started = (): Heartbeat => {
  const heart = createHeartbeat(LIMITS, 0);
  live(heart, 0, 10_000);
  return heart;
};

describe('heartbeat of the page', () => {
  it('finds a page well that answers, draws and shows a screen', () => {
    const heart = started();
    expect(firstTrouble(heart, 10_000, IDLE, (now) => ({ ...SAMPLE, frames: now }))).toEqual(['well', 60_000]);
    expect(heart.isReady()).toBe(true);
  });

  it.each([
    ['an endless loop', { page: 1, graphics: 0, idle: 0.5 }, LIMITS.loop],
    ['a page that waits for nothing', IDLE, LIMITS.silence],
    ['a loop on an overloaded computer', { page: 0.3, graphics: 0.1, idle: 0 }, LIMITS.silence],
    ['slow drawing without a graphics card', { page: 0.1, graphics: 0.9, idle: 0 }, LIMITS.slow],
    ['a page that gets no processor', { page: 0.05, graphics: 0.05, idle: 0 }, LIMITS.slow],
  ] as const)('gives %s its time', (_, shares, limit) => {
    expect(firstTrouble(started(), 10_000, shares)).toEqual(['hung', limit]);
  });

  it('is patient with a page that is loading, but not for ever', () => {
    expect(firstTrouble(createHeartbeat(LIMITS, 0), 0)).toEqual(['hung', LIMITS.loadingSilence]);
    const blank = (now: number): Sample => ({ ...SAMPLE, ready: false, frames: now });
    expect(firstTrouble(createHeartbeat(LIMITS, 0), 0, IDLE, blank)).toEqual(['not-loaded', LIMITS.load]);
  });

  it.each([
    ['frozen', LIMITS.frames, (): Sample => ({ ...SAMPLE, frames: 10_000 })],
    ['blank', LIMITS.blank, (now: number): Sample => ({ ...SAMPLE, frames: now, ready: false })],
  ] as const)('finds a page %s', (verdict, limit, answer) => {
    const heart = started();
    expect(firstTrouble(heart, 10_000, IDLE, answer)).toEqual([verdict, limit]);
  });

  it('finds a page stalled whose own count stands still, and asks for none', () => {
    const heart = createHeartbeat(LIMITS, 0);
    live(heart, 0, 10_000, (second) => ({ beat: second }));
    const still = (now: number): Sample => ({ ...SAMPLE, frames: now, beat: 10 });
    expect(firstTrouble(heart, 10_000, IDLE, still)).toEqual(['stalled', LIMITS.beat]);
  });

  it('does not ask a hidden window for frames, but wants it back in front', () => {
    const hidden = (): Sample => ({ ...SAMPLE, visible: false, frames: 10_000 });
    expect(firstTrouble(started(), 10_000, IDLE, hidden)).toEqual(['covered', LIMITS.covered]);
  });

  it('forgives the time in which the computer slept', () => {
    const heart = started();
    const woken = 10_000 + 3_600_000;
    heart.tick(woken);
    expect(heart.judge(woken, () => IDLE)).toBe('well');
    expect(heart.isReady()).toBe(true);
    expect(firstTrouble(heart, woken)).toEqual(['hung', LIMITS.silence]);
  });

  it('begins anew after a navigation', () => {
    const heart = started();
    heart.restart(12_000);
    expect(heart.isReady()).toBe(false);
    expect(firstTrouble(heart, 12_000)).toEqual(['hung', LIMITS.loadingSilence]);
  });
});

describe('load of the processes', () => {
  const processes = (page: number, gpu: number) => [
    { type: 'browser', id: 1, cpuTime: 99 },
    { type: 'renderer', id: 2, cpuTime: page / 2 },
    { type: 'renderer', id: 3, cpuTime: page / 2 },
    { type: 'GPU', id: 4, cpuTime: gpu },
  ];
  const processors = (idle: number) =>
    [1, 2].map(() => ({ model: '', speed: 0, times: { user: 0, nice: 0, sys: 0, idle, irq: 0 } }));

  it('gives shares of a core since a moment', () => {
    const load = createLoad();
    expect(load.since(0)).toEqual(IDLE);
    for (let second = 0; second <= 10; second++) {
      load.add(second * 1000, processes(second < 6 ? 0 : second - 6, second / 2), processors(second * 250));
    }
    expect(load.since(6000)).toEqual({ page: 1, graphics: 0.5, idle: 0.25 });
    expect(load.since(8500)).toEqual({ page: 1, graphics: 0.5, idle: 0.25 });
    expect(load.since(9900)).toEqual({ page: 1, graphics: 0.5, idle: 0.25 });
    expect(load.since(2000).page).toBe(0.5);
  });

  it('begins anew when a process is gone', () => {
    const load = createLoad();
    load.add(0, processes(50, 50), processors(0));
    load.add(1000, processes(1, 50), processors(0));
    expect(load.since(0)).toEqual(IDLE);
    load.add(2000, processes(2, 50), processors(1000));
    expect(load.since(0)).toEqual({ page: 1, graphics: 0, idle: 1 });
  });
});
