import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import LISTS from '../../../src/classroom/data/nicknames.json' with { type: 'json' };
import { NICKNAMES, formatNickname, freeNickname } from '#classroom';
import { MOST_SEATS } from '#protocol';

const words = [...LISTS.nouns, ...LISTS.qualities];

describe('made-up names', () => {
  it('are enough for any class, ten times over', () => expect(NICKNAMES).toBeGreaterThan(10 * MOST_SEATS));

  it.each(['vi', 'en'] as const)('each is another one in %s', (language) => {
    const names = Array.from({ length: NICKNAMES }, (_, name) => formatNickname(name, language));
    expect(new Set(names).size).toBe(NICKNAMES);
    expect(
      names.filter((name) => name !== name.normalize('NFC') || name.trim() !== name || name.includes('undefined')),
    ).toEqual([]);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(26);
  });

  /** Words that classmates turn against each other: slang for bodies, people and money, animals people are called. */
  const SHAMING =
    /(^| )(chim|bướm|cu|cò|gà|vịt|chó|mèo|lợn|heo|bò|trâu|khỉ|dê|cáo|cú|rùa|ốc|gấu|voi|hến|sò|trứng|chuối|đen|béo|gầy|lùn|ngố|chậm|già|pig|dog|cow|monkey|ape|rat|snail|slow|fat|ugly|black|dark|old|chick|fox|bear|elephant|whale)( |$)/i;
  it.each(words.map(({ vi, en }) => [vi, en] as const))('%s / %s mocks nobody', (vi, en) => {
    expect(vi).not.toMatch(SHAMING);
    expect(en).not.toMatch(SHAMING);
  });

  it('the next free one is found, and none only when none is', () => {
    const taken = fc.uniqueArray(fc.nat({ max: NICKNAMES - 1 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.nat({ max: 4_294_967_295 }), taken, (roll, list) => {
        const name = freeNickname(roll, new Set(list));
        expect(name).not.toBeNull();
        expect(list).not.toContain(name);
      }),
    );
    expect(freeNickname(3, new Set(Array.from({ length: NICKNAMES }, (_, i) => i)))).toBeNull();
  });
});
