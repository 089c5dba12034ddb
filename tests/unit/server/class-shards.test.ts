import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LETTERS } from '#protocol';
import { shardOf } from '../../../src/server/class/log/shards.ts';

const code = fc
  .array(fc.constantFrom(...CODE_LETTERS.split('')), { minLength: 6, maxLength: 6 })
  .map((list) => list.join(''));

describe('the store of a code', () => {
  it('is one of those there are, the same each time, and moves only to a store that is added', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 20 }), (room, count) => {
        const shard = shardOf(room, count);
        expect(shard).toBeGreaterThanOrEqual(0);
        expect(shard).toBeLessThan(count);
        expect(shardOf(room, count)).toBe(shard);
        expect([shard, count]).toContain(shardOf(room, count + 1));
      }),
      { seed: 20_260_402, numRuns: 2000 },
    );
  });

  it.each([2, 3, 10])('%d stores have equal shares of codes that hardly differ', (count) => {
    const shares = Array<number>(count).fill(0);
    for (const a of CODE_LETTERS)
      for (const b of CODE_LETTERS)
        for (const c of 'ACDEFHJK') {
          const shard = shardOf(`7KM${a}${b}${c}`, count);
          shares[shard] = (shares[shard] ?? 0) + 1;
        }
    const even = (CODE_LETTERS.length ** 2 * 8) / count;
    for (const share of shares) expect(Math.abs(share - even) / even).toBeLessThan(0.15);
  });
});
