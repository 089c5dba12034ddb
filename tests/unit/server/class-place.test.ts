import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStillLed, pickMember, placeOf } from '../../../src/server/class/cluster/place.ts';
import type { Picture } from '../../../src/server/class/cluster/place.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
const name = fc.constantFrom(...NAMES);
const member = fc.record({ name, load: fc.nat({ max: 120 }) });
const picture: fc.Arbitrary<Picture> = fc.record({
  me: name,
  living: fc.uniqueArray(member, { selector: ({ name }) => name }),
  absent: fc.uniqueArray(name).map((names) => new Set(names)),
  roll: fc.nat({ max: 4_294_967_295 }),
});
const standing = fc.record({ epoch: fc.integer({ min: 1, max: 1000 }), owner: name });
const RUNS = { seed: 20_260_402, numRuns: 3000 } as const;

const known = (over: Partial<Picture>): Picture => ({ me: 'a', living: [], absent: new Set(), roll: 0, ...over });
const BOTH = [
  { name: 'a', load: 9 },
  { name: 'b', load: 3 },
] as const;

describe('where a class is led', () => {
  it.each([
    ['by its owner, however busy', 'a', known({ me: 'b', living: BOTH }), 'a'],
    ['by this process, which lives before its first beat', 'a', known({}), 'a'],
    ['after a death, by whoever has less to do', 'x', known({ living: BOTH }), 'b'],
    ['not by whoever was just found to be gone', 'b', known({ living: BOTH, absent: new Set(['b']) }), 'a'],
    [
      'by this process when all others are gone',
      'x',
      known({ me: 'c', living: BOTH, absent: new Set(['a', 'b']) }),
      'c',
    ],
  ] as const)('%s', (_what, owner, given, expected) => expect(placeOf({ epoch: 7, owner }, given)).toBe(expected));

  it('always by somebody who is there, and by the owner as long as it is', () => {
    fc.assert(
      fc.property(standing, picture, (stands, given) => {
        const present = (who: string): boolean =>
          who === given.me || (given.living.some(({ name }) => name === who) && !given.absent.has(who));
        const place = placeOf(stands, given);
        expect(present(place)).toBe(true);
        if (present(stands.owner)) expect(place).toBe(stands.owner);
        expect(placeOf(stands, given)).toBe(place);
      }),
      RUNS,
    );
  });

  it('never by the busiest of several', () => {
    fc.assert(
      fc.property(picture, (given) => {
        const present = given.living.filter(({ name }) => name === given.me || !given.absent.has(name));
        fc.pre(present.some(({ name }) => name === given.me) && present.length > 1);
        const most = Math.max(...present.map(({ load }) => load));
        fc.pre(present.filter(({ load }) => load === most).length === 1);
        expect(present.find(({ name }) => name === pickMember(given))?.load).toBeLessThan(most);
      }),
      RUNS,
    );
  });

  it('evenly: 800 classes on ten processes whose loads are told late', () => {
    const loads = new Map(NAMES.flatMap((one) => [`${one}1`, `${one}2`]).map((one) => [one, 0]));
    let living = [...loads].map(([name, load]) => ({ name, load }));
    for (let i = 0; i < 800; i++) {
      if (i % 40 === 0) living = [...loads].map(([name, load]) => ({ name, load }));
      const place = pickMember(known({ me: 'a1', living, roll: Math.imul(i + 1, 2_654_435_761) >>> 0 }));
      loads.set(place, (loads.get(place) ?? 0) + 1);
    }
    for (const [who, load] of loads) expect(load, who).toBeLessThanOrEqual(100);
  });
});

describe('what a process holds', () => {
  it.each([
    ['under the epoch of the log', 5, { epoch: 5, owner: 'a' }, true],
    ['under a newer one than was just read', 6, { epoch: 5, owner: 'a' }, true],
    ['under an older one', 4, { epoch: 5, owner: 'b' }, false],
    ['of a class that is erased', 4, null, false],
  ] as const)('%s is still its own: %#', (_what, epoch, stands, expected) =>
    expect(isStillLed(epoch, stands)).toBe(expected),
  );
});
