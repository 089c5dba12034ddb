import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PAGE_SIDE, packShelves } from '../../../src/world/packing.ts';

const side = fc.integer({ min: 1, max: 720 });

describe('packShelves', () => {
  it('places every picture once, on the page, off its neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ width: side, height: side }), { maxLength: 80 }), (sizes) => {
        const pages = packShelves(sizes);
        const placed = pages.flatMap(({ places }) => places.map(({ item }) => item));
        expect(placed.sort((a, b) => a - b)).toEqual(sizes.map((_, index) => index));
        for (const { height, places } of pages) {
          const boxes = places.map(({ item, x, y }) => ({ x, y, ...sizes[item]! }));
          for (const [index, box] of boxes.entries()) {
            expect(box.x + box.width).toBeLessThan(PAGE_SIDE);
            expect(box.y + box.height).toBeLessThan(height);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                box.x + box.width < other.x ||
                other.x + other.width < box.x ||
                box.y + box.height < other.y ||
                other.y + other.height < box.y;
              expect(apart).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60, seed: 20251101 },
    );
  });

  it('makes no page of nothing', () => {
    expect(packShelves([])).toEqual([]);
  });
});
