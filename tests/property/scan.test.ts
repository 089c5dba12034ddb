import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REST_MS, SETTLE_MS, press, relist, startScan, tick } from '#state/scan';
import type { Scan, ScanGroup } from '#state/scan';
import { PROPERTY_TIMEOUT } from '../support/property.ts';
import { FULL } from '../support/tier.ts';

const RUNS = { seed: 20_261_127, numRuns: FULL ? 20_000 : 1500 };

/** Screens that share some groups and items; ids are nowhere used twice on one. */
const screens = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
          .map((items) => ({ id, items: items.map((item) => ({ id: id * 10 + item, stays: item === 6 })) })),
      ),
    ),
  ) as fc.Arbitrary<readonly ScanGroup[]>;

const tempos = fc.record({
  stepMs: fc.constantFrom(500, 750, 1000, 5000),
  cooldownMs: fc.constantFrom(0, 500),
});
const happenings = fc.array(
  fc.oneof(
    fc.record({ ms: fc.integer({ min: 0, max: 9000 }) }),
    fc.record({ screen: screens }),
    fc.constant({ press: true } as const),
  ),
  { maxLength: 60 },
);

const isThere = ({ groups, group, item }: Scan): boolean => {
  const found = groups.find(({ id }) => id === group);
  if (group === null) return item === null;
  return found !== undefined && (item === null || found.items.some(({ id }) => id === item));
};

describe('scanning, whatever happens', () => {
  it(
    'highlights only what is there, and presses only what stood highlighted long enough to be seen',
    () => {
      fc.assert(
        fc.property(tempos, screens, happenings, (tempo, first, events) => {
          let now = 0;
          let scan = relist(startScan(now), first, now);
          let acted = -Infinity;
          for (const event of events) {
            if ('ms' in event) scan = tick(scan, tempo, (now += event.ms));
            else if ('screen' in event) scan = relist(scan, event.screen, now);
            else {
              const before = scan;
              const { scan: next, act } = press(scan, tempo, now);
              scan = next;
              if (act !== null) {
                const group = before.groups.find(({ id }) => id === before.group);
                expect([before.item, group?.items.length === 1 ? group.items[0]?.id : null]).toContain(act);
                expect(before.resting).toBe(false);
                if (before.moved) expect(now - before.since).toBeGreaterThanOrEqual(SETTLE_MS);
                expect(now - acted).toBeGreaterThanOrEqual(tempo.cooldownMs);
                acted = now;
              }
            }
            expect(isThere(scan)).toBe(true);
            expect(scan.group === null).toBe(scan.resting || scan.groups.length === 0);
            if (scan.resting) expect(now - scan.pressedAt).toBeGreaterThanOrEqual(REST_MS);
          }
        }),
        RUNS,
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'everything on a screen that keeps still is reached by two presses, from wherever it stands',
    () => {
      fc.assert(
        fc.property(screens, happenings, (screen, events) => {
          const tempo = { stepMs: 1000, cooldownMs: 0 };
          let now = 0;
          let scan = startScan(now);
          for (const event of events) {
            if ('ms' in event) scan = tick(scan, tempo, (now += event.ms));
            else if ('screen' in event) scan = relist(scan, event.screen, now);
            else scan = press(scan, tempo, now).scan;
          }
          scan = relist(scan, screen, now);
          for (const { id, items } of screen) {
            for (const item of items) {
              const goal = () => (scan.group === id && scan.item === null) || scan.item === item.id;
              let presses = 0;
              let act: number | null = null;
              const press1 = () => ({ scan, act } = press(scan, tempo, now));
              for (let steps = 0; act !== item.id && steps < 60; steps++) {
                if (scan.resting) press1();
                else if (goal() && now - scan.since >= SETTLE_MS) {
                  press1();
                  presses += 1;
                }
                scan = tick(scan, tempo, (now += SETTLE_MS));
              }
              expect(act).toBe(item.id);
              expect(presses).toBeLessThanOrEqual(2);
            }
          }
        }),
        RUNS,
      );
    },
    PROPERTY_TIMEOUT,
  );
});
