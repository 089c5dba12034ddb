import { describe, expect, it } from 'vitest';
import { parseBenchOptions } from '../../bench/kiosk/options.ts';
import { FAULTS, planSessions } from '../../bench/kiosk/plan.ts';
import { figuresOf } from '../../bench/kiosk/report.ts';
import type { SessionResult, SoakResult } from '../../bench/kiosk/soak.ts';
import { growing, growthOf, median, pooledSlope } from '../../bench/kiosk/statistics.ts';

/** Samples on a line of its own for each load of the page. */
const line = (load: number, from: number, count: number, start: number, slope: number) =>
  Array.from({ length: count }, (_, i) => ({ load, x: from + i, y: start + slope * i }));

describe('the slope of the heap', () => {
  it.each([
    ['one load', line(1, 0, 30, 1e6, 500), 500],
    ['a reload that empties the heap', [...line(1, 0, 30, 9e6, 500), ...line(2, 30, 30, 5e6, 500)], 500],
    ['no growth', [...line(1, 0, 20, 5e6, 0), ...line(2, 20, 30, 6e6, 0)], 0],
  ])('is found within the loads: %s', (_, points, slope) => {
    expect(pooledSlope(points, 3, 200)?.perSession).toBeCloseTo(slope, 6);
  });

  it('leaves out what arrives first on each load', () => {
    const points = [...line(1, 0, 3, 0, 1e6), ...line(1, 3, 30, 3e6, 0)];
    expect(pooledSlope(points, 4, 200)).toMatchObject({ perSession: 0, samples: 29, loads: 1 });
  });

  it('looks at the last sessions only', () => {
    const points = [...line(1, 0, 50, 0, 1000), ...line(1, 50, 40, 50_000, 0)];
    expect(pooledSlope(points, 0, 40)?.perSession).toBe(0);
  });

  it.each([[line(1, 0, 10, 0, 1)], [[]], [Array.from({ length: 60 }, (_, i) => ({ load: i, x: i, y: 1 }))]])(
    'is not told from too few samples',
    (points) => expect(pooledSlope(points, 0, 200)).toBeNull(),
  );
});

describe('what must stay constant', () => {
  const row = (values: readonly number[], load = 1) => values.map((timers) => ({ load, counts: { timers } }));

  it.each([
    ['a timer that comes and goes', [4, 5, 4, 4, 5, 4, 4, 5], 0],
    ['one more each time', [4, 5, 6, 7, 8, 9, 10, 11], 4],
    ['constant', [4, 4, 4, 4], 0],
    ['too few to say', [4, 9], 0],
  ])('%s', (_, values, growth) => {
    expect(growthOf(row(values), 'timers', 0).growth).toBe(growth);
  });

  it('does not compare one load of the page with another, and names what grows', () => {
    const samples = [...row([4, 4, 4, 4]), ...row([7, 7, 7, 7], 2)];
    expect(growthOf(samples, 'timers', 0)).toEqual({ least: 4, most: 7, growth: 0 });
    expect(growing([...samples, ...row([1, 2, 3, 4], 3)], 0)).toMatchObject([{ name: 'timers', growth: 2 }]);
  });

  it('takes the middle of a list', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});

describe('the words of bench:kiosk', () => {
  it('has the counts of the full run, and few for a quick one', () => {
    expect(parseBenchOptions([])).toMatchObject({ sessions: 300, kills: 100, quick: false, still: false });
    expect(parseBenchOptions([]).faults).toBeGreaterThanOrEqual(30);
    expect(parseBenchOptions(['--quick', '--json'])).toMatchObject({ kills: 0, quick: true, still: true, json: true });
  });

  it('takes counts', () => {
    expect(parseBenchOptions(['--sessions', '20', '--faults', '5', '--seed=9'])).toMatchObject({
      sessions: 20,
      faults: 5,
      seed: 9,
    });
    expect(parseBenchOptions(['--sessions', '2']).faults).toBe(2);
  });

  it.each([
    [['--sessions', 'many'], /--sessions takes a whole number/],
    [['--kills', '1.5'], /--kills takes a whole number/],
    [['--seed', '9999999'], /--seed takes a whole number/],
    [['--sessions', '3', '--faults', '4'], /--faults 4 does not fit/],
    [['--fast'], /fast/],
  ])('says what is wrong with %j', (words, message) => {
    expect(() => parseBenchOptions(words)).toThrow(message);
  });
});

describe('the plan of a soak', () => {
  const wanted = { sessions: 300, faults: 36, seed: 3, still: false, quick: false };
  const plan = planSessions(wanted, ['a', 'b']);
  const kinds = plan.flatMap(({ fault }) => fault?.kind ?? []);

  it('is the same for the same seed', () => {
    expect(planSessions(wanted, ['a', 'b'])).toEqual(plan);
    expect(planSessions({ ...wanted, seed: 4 }, ['a', 'b'])).not.toEqual(plan);
  });

  it('has every fault that was asked for, each kind as often as the others, none in the first visit', () => {
    expect(kinds).toHaveLength(36);
    for (const kind of FAULTS) expect(kinds.filter((one) => one === kind).length).toBeGreaterThanOrEqual(5);
    expect(plan[0]?.fault).toBeNull();
  });

  it('plays both languages and every arc', () => {
    expect(new Set(plan.map(({ language }) => language)).size).toBe(2);
    expect(new Set(plan.map(({ arc }) => arc)).size).toBe(2);
  });

  it('disturbs the visits of a quick run at once', () => {
    const quick = planSessions({ sessions: 6, faults: 5, seed: 1, still: true, quick: true }, ['a']);
    expect(quick.slice(1).map(({ fault }) => fault?.kind)).toEqual(['error', 'reload', 'context', 'fetch', 'storage']);
    for (const { fault } of quick.slice(1)) expect(fault?.touch).toBeLessThanOrEqual(3);
  });

  it('freezes nothing that stands still', () => {
    const still = planSessions({ ...wanted, still: true }, ['a']).flatMap(({ fault }) => fault?.kind ?? []);
    expect(still).toHaveLength(36);
    expect(still).not.toContain('frozen');
  });
});

describe('the figures', () => {
  const session = (recovery: SessionResult['recovery']): SessionResult => ({
    ms: 1000,
    touches: 20,
    recovery,
    stuck: null,
    sample: { load: 1, heap: 8e6, counts: { timers: 4 } },
  });
  const soaked = (sessions: readonly SessionResult[]): SoakResult => ({
    sessions,
    foreign: [],
    messages: [],
    today: null,
    ms: 1,
  });

  it('counts a fault as not recovered when it took more than ten seconds, or for ever', () => {
    const sessions = [
      session({ kind: 'error', ms: 900 }),
      session({ kind: 'fetch', ms: 10_001 }),
      session({ kind: 'reload', ms: null }),
      session(null),
    ];
    expect(figuresOf({ soaked: soaked(sessions), cuts: null, touches: null })).toMatchObject({
      sessions: 4,
      faults: 3,
      unrecovered: 2,
      slowestRecoveryMs: 10_001,
      crossOriginRequests: 0,
      recoveryMsByKind: { error: 900, fetch: 10_001, reload: 'never', context: null },
    });
  });

  it('tells nothing that a short run cannot tell', () => {
    expect(figuresOf({ soaked: soaked([session(null)]), cuts: null, touches: null })).toMatchObject({
      slowestRecoveryMs: null,
      heapSlopeBytesPerSession: null,
      heapSlopeSamples: 0,
      listenersGrowth: null,
      kills: null,
      firstTouchMs: null,
    });
  });
});
