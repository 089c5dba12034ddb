import { fill, stroke } from '../svg.ts';
import type { MouthKind } from './expressions.ts';

const INSIDE = '#6E1A3B';
const TEETH = '#FFFAF2';
const TONGUE = '#F0788A';
const LINE = '#8F3247';

/** Closed mouths: one line. */
const LINES: Partial<Record<MouthKind, string>> = {
  soft: 'M90.5 140.5Q100 146.5 109.5 140.5',
  smile: 'M88 139Q100 149 112 139',
  flat: 'M90.5 142.5Q100 142 109.5 142.5',
  tight: 'M89.5 145.5Q100 140 110.5 145.5',
  wavy: 'M89 143.5Q94 139 99.5 142.5T111 142.5',
  frown: 'M90.5 146Q100 138.5 109.5 146',
  smirk: 'M89.5 142.5Q103 147.5 112.5 136.5',
  aside: 'M95.5 143.5Q103 140 109.5 142',
};

/** Open mouths: inside, upper teeth and tongue, each if there is one. */
const OPEN: Partial<Record<MouthKind, readonly [inside: string, teeth: string, tongue: string]>> = {
  laugh: [
    'M85.5 136C92 139.5 108 139.5 114.5 136C113.5 150 107 155 100 155C93 155 86.5 150 85.5 136Z',
    'M88 137.3C95 139.7 105 139.7 112 137.3L111 142C104 144.3 96 144.3 89 142Z',
    'M92 151.5C96 146.5 104 146.5 108 151.5C104 155.8 96 155.8 92 151.5Z',
  ],
  talk: [
    'M89 139C94 136.5 106 136.5 111 139C110.5 147.5 106 151 100 151C94 151 89.5 147.5 89 139Z',
    'M90.8 138.7C96 137.4 104 137.4 109.2 138.7L108 142H92Z',
    'M94.5 148.5C97.5 145.5 102.5 145.5 105.5 148.5C102.5 151.5 97.5 151.5 94.5 148.5Z',
  ],
  'talk-flat': [
    'M90 139.5C95 137.8 105 137.8 110 139.5C111 144.5 108 149 100 149C92 149 89 144.5 90 139.5Z',
    'M91.5 139.5C96 138.3 104 138.3 108.5 139.5L107.7 142.2H92.3Z',
    'M95 147C98 144.8 102 144.8 105 147C102 149.4 98 149.4 95 147Z',
  ],
  'talk-low': [
    'M90 147C91 140.5 95 138 100 138C105 138 109 140.5 110 147C106 149.8 94 149.8 90 147Z',
    'M93.3 140.6C97 138.6 103 138.6 106.7 140.6L106 142.3H94Z',
    '',
  ],
  gasp: [
    'M92.5 145C92.5 138.5 96 136 100 136C104 136 107.5 138.5 107.5 145C107.5 151 104 154 100 154C96 154 92.5 151 92.5 145Z',
    '',
    'M95 150.5C98 147 102 147 105 150.5C102 154.6 98 154.6 95 150.5Z',
  ],
  shout: [
    'M88 140C94 136.5 106 136.5 112 140C113 147 110 152 106 152.5C102 151 98 151 94 152.5C90 152 87 147 88 140Z',
    'M89.8 139.4C96 136.9 104 136.9 110.2 139.4L109.4 143H90.6Z',
    'M95 150C98 147.3 102 147.3 105 150C102 151.3 98 151.3 95 150Z',
  ],
};

/** One mouth, centred under the nose. `lips` is the colour of painted lips. */
export function mouthSvg(kind: MouthKind, shade: string, lips?: string): string {
  const line = LINES[kind];
  if (line !== undefined) {
    const under = stroke('M95.5 150.5Q100 152.3 104.5 150.5', shade, 2, ' opacity=".55"');
    return under + stroke(line, lips ?? LINE, lips ? 4.4 : 3.6);
  }
  const [inside, teeth, tongue] = OPEN[kind] ?? ['', '', ''];
  const rim = lips ? ` stroke="${lips}" stroke-width="2.8" stroke-linejoin="round"` : '';
  return fill(inside, INSIDE, rim) + (teeth && fill(teeth, TEETH)) + (tongue && fill(tongue, TONGUE));
}
