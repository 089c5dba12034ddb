import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../../support/source-files.ts';
import { codePointsOf } from '../../support/woff2.ts';

const FONT = 'noto-emoji-400.woff2';
/** But for © and ®, which every font holds. */
const EMOJI = /(?![©®])[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Emoji_Modifier}]/gu;

const hex = (point: number): string => `U+${point.toString(16).toUpperCase()}`;
const sorted = (points: Iterable<number>): string[] => [...points].sort((a, b) => a - b).map(hex);

/** What players can read, JSON escapes resolved, and where each emoji stands. */
const used = new Map<number, Set<string>>();
for (const { path, text } of [...sourceFiles('scenarios', ['.json']), ...sourceFiles('assets/locales', ['.json'])])
  for (const [emoji] of JSON.stringify(JSON.parse(text)).matchAll(EMOJI)) {
    const point = emoji.codePointAt(0)!;
    used.set(point, (used.get(point) ?? new Set()).add(path));
  }

/** The code points of the face that loads the font. */
function rangeOf(css: string): number[] {
  const face = css.split('@font-face').find((part) => part.includes(FONT)) ?? '';
  const range = /unicode-range:([^;]+);/.exec(face)?.[1] ?? '';
  return [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].flatMap(([, from = '', to = from]) => {
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_none, index) => first + index);
  });
}

const HOW =
  'Put another emoji there, or make the font anew from NotoEmoji-Regular.ttf: pyftsubset NotoEmoji-Regular.ttf ' +
  `--unicodes=${sorted(used.keys()).join(',')} --layout-features= --flavor=woff2 --output-file=assets/fonts/${FONT}, ` +
  'and list the same code points in src/ui/styles/fonts.css.';

describe('emoji on devices that have none', () => {
  const held = codePointsOf(readFileSync(join(ROOT, 'assets/fonts', FONT)));

  it('stories and messages hold some', () => expect(used.size).toBeGreaterThan(10));

  it('the font holds every one', () => {
    const missing = [...used]
      .filter(([point]) => !held.has(point))
      .map(([point, paths]) => `${String.fromCodePoint(point)} ${hex(point)} in ${[...paths].join(', ')}`);
    expect(missing, HOW).toEqual([]);
  });

  it('the font holds no other, and is fetched for these alone', () => {
    expect(sorted(held), HOW).toEqual(sorted(used.keys()));
    const css = readFileSync(join(ROOT, 'src/ui/styles/fonts.css'), 'utf8');
    expect(sorted(rangeOf(css)), HOW).toEqual(sorted(used.keys()));
  });

  it('it comes after what the device has, and after the digits of every other font', () => {
    const tokens = readFileSync(join(ROOT, 'src/ui/styles/tokens.css'), 'utf8');
    expect(/--font-emoji: (.+);/.exec(tokens)?.[1]?.split(', ').at(-1)).toBe("'Noto Emoji'");
    for (const name of ['text', 'display'])
      expect(new RegExp(`--font-${name}: (.+);`).exec(tokens)?.[1]).toMatch(/sans-serif, var\(--font-emoji\)$/);
  });
});
