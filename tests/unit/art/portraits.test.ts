import { describe, expect, it } from 'vitest';
import { portraitSvg, svgDataUri, videoCallSvg } from '#art';
import { EXPRESSIONS, PORTRAITS } from '#scenario';
import { svgFaults } from './svg-check.ts';

const FRAMES = ['square', 'bust', 'none'] as const;
const SIZES = {
  square: 'width="160" height="160"',
  bust: 'width="200" height="240"',
  none: 'width="200" height="240"',
};

describe('portraits', () => {
  it.each(PORTRAITS)('%s is well-formed in every mood, frame and syllable', (portrait) => {
    for (const expression of EXPRESSIONS) {
      for (const frame of FRAMES) {
        for (const mouthOpen of [undefined, true, false]) {
          const svg = portraitSvg({ portrait, expression, frame, mouthOpen });
          expect(svgFaults(svg), `${portrait} ${expression} ${frame}`).toEqual([]);
          expect(svg).toContain(SIZES[frame]);
          expect(svg.length).toBeLessThan(5500);
        }
      }
    }
  });

  it('takes about 4 kB for an avatar', () => {
    const sizes = PORTRAITS.flatMap((portrait) =>
      EXPRESSIONS.map((expression) => portraitSvg({ portrait, expression }).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(4200);
  });

  it('draws the same picture twice, and different people and moods differently', () => {
    const pictures = PORTRAITS.map((portrait) => portraitSvg({ portrait, expression: 'neutral' }));
    expect(new Set(pictures).size).toBe(PORTRAITS.length);
    expect(portraitSvg({ portrait: 'linh', expression: 'happy' })).toBe(
      portraitSvg({ portrait: 'linh', expression: 'happy' }),
    );
    const moods = EXPRESSIONS.map((expression) => portraitSvg({ portrait: 'linh', expression }));
    expect(new Set(moods).size).toBe(EXPRESSIONS.length);
  });

  it('gives two different pictures different ids, so that both may stand in one page', () => {
    const ids = new Map<string, string>();
    for (const portrait of PORTRAITS) {
      for (const expression of EXPRESSIONS) {
        const key = `${portrait} ${expression}`;
        for (const [, id = ''] of portraitSvg({ portrait, expression }).matchAll(/\sid="([^"]+)"/g)) {
          expect(ids.get(id) ?? key).toBe(key);
          ids.set(id, key);
        }
      }
    }
  });

  it('moves the lips while speaking', () => {
    for (const expression of EXPRESSIONS) {
      const open = portraitSvg({ portrait: 'me', expression, mouthOpen: true });
      expect(open).not.toBe(portraitSvg({ portrait: 'me', expression, mouthOpen: false }));
    }
  });
});

describe('video calls', () => {
  it.each(PORTRAITS)('%s fills a phone screen, clear and broken', (portrait) => {
    for (const expression of EXPRESSIONS) {
      for (const glitch of [0, 0.35, 1]) {
        const svg = videoCallSvg({ portrait, expression, glitch, seed: 4 });
        expect(svgFaults(svg), `${portrait} ${expression} ${glitch}`).toEqual([]);
        expect(svg).toContain('viewBox="0 0 360 640" width="360" height="640"');
        expect(svg.length).toBeLessThan(16_000);
      }
    }
  });

  it('breaks otherwise at another moment, and the same way at the same one', () => {
    const call = (seed: number): string => videoCallSvg({ portrait: 'can-bo', expression: 'talk', glitch: 0.6, seed });
    expect(call(1)).toBe(call(1));
    expect(call(1)).not.toBe(call(2));
  });
});

describe('svgDataUri', () => {
  it('leaves nothing in the address that HTML, CSS or a URL would read', () => {
    const svg = portraitSvg({ portrait: 'ba', expression: 'sad' });
    const uri = svgDataUri(svg);
    expect(uri).toMatch(/^data:image\/svg\+xml,[A-Za-z0-9%._~-]+$/);
    expect(decodeURIComponent(uri.slice(uri.indexOf(',') + 1))).toBe(svg);
  });
});
