import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUBBLE_STOPS, HUES, LANTERN_HUES, PALETTE } from '#art';
import { ROOT } from '../../support/source-files.ts';
import { contrast as contrastOf, parseColour } from '../../../src/tools/audit/contrast.ts';

/** Of two colours written `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const [a, b] = [parseColour(one), parseColour(other)];
  return a === null || b === null ? NaN : contrastOf(a, b);
}

const P = PALETTE;

/** The table of the look guide, to one decimal. */
const MEASURED: readonly (readonly [name: string, text: string, ground: string, ratio: number])[] = [
  ['cream on ink-900', P.cream100, P.ink900, 17],
  ['cream on ink-850', P.cream100, P.ink850, 16.2],
  ['cream on ink-800', P.cream100, P.ink800, 13.3],
  ['cream on ink-600', P.cream100, P.ink600, 11.2],
  ['lilac on ink-850', P.lilac200, P.ink850, 10.7],
  ['lilac on ink-600', P.lilac200, P.ink600, 7.4],
  ['gold on ink-850', P.gold300, P.ink850, 12.9],
  ['peach on ink-850', P.peach300, P.ink850, 10.6],
  ['jade-200 on ink-850', P.jade200, P.ink850, 13.2],
  ['plum-950 on amber-400', P.plum950, P.amber400, 10.4],
  ['plum-950 on coral paper', P.plum950, HUES.coral.mid, 7.6],
  ['plum-950 on violet paper', P.plum950, HUES.violet.mid, 7.4],
  ['plum-950 on teal paper', P.plum950, HUES.teal.mid, 10.7],
  ['white on red-600', P.white, P.red600, 4.5],
  ['white on indigo-600', P.white, P.indigo600, 8.9],
  ['white on indigo-500', P.white, P.indigo500, 5.4],
  ['white on jade-700', P.white, P.jade700, 5.8],
  ['line on ink-800', P.line, P.ink800, 4.7],
  ['line on ink-850', P.line, P.ink850, 5.7],
];

const TEXT = ['cream100', 'lilac200', 'gold300', 'peach300', 'jade200'] as const;
const GROUNDS = ['ink950', 'ink900', 'ink850', 'ink800', 'ink700', 'ink600'] as const;

/** Custom properties of one theme, as CSS sets them. */
function tokens(theme: 'normal' | 'high'): Record<string, string> {
  const [normal = '', high = ''] = readFileSync(join(ROOT, 'src/ui/styles/tokens.css'), 'utf8').split(
    ':root[data-contrast',
  );
  const read = (text: string) => [...text.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, value]) => [name, value]);
  return Object.fromEntries([...read(normal), ...(theme === 'high' ? read(high) : [])]);
}

describe('the high-contrast theme', () => {
  const high = tokens('high');
  const grounds = Object.keys(high).filter((name) => name.startsWith('ink-'));

  it.each(['cream', 'lilac', 'gold', 'peach', 'jade-200', 'line', 'focus'])(
    '%s is seen on every ground (7:1)',
    (name) => {
      expect(grounds).toHaveLength(6);
      for (const ground of grounds) expect(contrast(high[name]!, high[ground]!), ground).toBeGreaterThanOrEqual(7);
    },
  );

  it('has more of it than the other', () => {
    const normal = tokens('normal');
    for (const name of ['lilac', 'line', 'focus'])
      expect(contrast(high[name]!, high['ink-800']!)).toBeGreaterThan(contrast(normal[name]!, normal['ink-800']!));
  });
});

describe('palette', () => {
  it.each(MEASURED)('%s is what the look guide says', (_name, text, ground, ratio) => {
    expect(Math.abs(contrast(text, ground) - ratio)).toBeLessThanOrEqual(0.1);
  });

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s on %s can be read (4.5:1)',
    (text, ground) => {
      expect(contrast(P[text], P[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps dark text readable on every light ground', () => {
    for (const stop of BUBBLE_STOPS) expect(contrast(P.plum950, stop)).toBeGreaterThanOrEqual(8.7);
    for (const hue of LANTERN_HUES) {
      expect(contrast(P.plum950, HUES[hue].mid)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(P.plum950, HUES[hue].light)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps white icons on round buttons readable, and lines that carry meaning visible (3:1)', () => {
    for (const ground of [P.red600, P.indigo600, P.indigo500, P.jade700]) {
      expect(contrast(P.white, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of GROUNDS) expect(contrast(P.line, P[ground])).toBeGreaterThanOrEqual(3);
  });
});
