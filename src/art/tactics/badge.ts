import { lineIconSvg } from '../icons/icon.ts';
import type { IconOptions } from '../icons/icon.ts';
import { HUES, PALETTE } from '../palette.ts';
import type { LanternHue } from '../palette.ts';
import type { Picture } from '../scene/picture.ts';
import { fill, glowGradient, stroke, verticalGradient } from '../svg.ts';
import { TACTIC_HUES, TACTIC_PATHS } from './tactic-paths.ts';
import type { BadgeId } from './tactic-paths.ts';

/** The line drawing of a tactic or a tray move; in the DOM prefer `TACTIC_PATHS` with `currentColor`. */
export function tacticIconSvg(id: BadgeId, options: IconOptions = {}): string {
  return lineIconSvg(TACTIC_PATHS[id], { width: 1.9, ...options });
}

const PAPER = 'M-27-58C-78-50-78 50-27 58H27C78 50 78-50 27-58Z';

/** The same drawing on a paper lantern with a tassel, 144 × 180; 0,0 is the middle of its paper. */
export function tacticLanternPicture(id: BadgeId, hue: LanternHue = TACTIC_HUES[id]): Picture {
  const { light, mid, deep, edge } = HUES[hue];
  const body =
    `<defs>${verticalGradient('paper', [deep, mid, light])}${glowGradient('glow', deep, 0.5)}</defs>` +
    '<circle r="74" fill="url(#glow)"/>' +
    fill(PAPER, 'url(#paper)') +
    stroke('M-11-58C-35-40-35 40-11 58M11-58C35-40 35 40 11 58M-19-58C-58-46-58 46-19 58M19-58C58-46 58 46 19 58', edge, 2.2, ' stroke-opacity=".2"') +
    stroke('M-27-58C-78-50-78 50-27 58M27-58C78-50 78 50 27 58', light, 2, ' stroke-opacity=".7"') +
    stroke('M-52-24C-57-8-57 10-52 24', '#FFFFFF', 4, ' stroke-opacity=".4"') +
    '<rect x="-29" y="-69" width="58" height="13" rx="5" fill="#55285B"/><rect x="-29" y="55" width="58" height="11" rx="5" fill="#3A1C50"/>' +
    stroke('M-28-56.5H28M-28 56H28', '#FFCE86', 2.2) +
    stroke('M0 66V76M-6 78V92M0 76V97M6 78V92', mid, 3.4) +
    `<circle r="34" fill="${PALETTE.ink900}" fill-opacity=".93" stroke="${PALETTE.cream100}" stroke-opacity=".85" stroke-width="2"/>` +
    `<g transform="translate(-22.8 -22.8) scale(1.9)">${stroke(TACTIC_PATHS[id], PALETTE.cream100, 1.8)}</g>`;
  return { box: [-72, -76, 144, 180], body };
} // prettier-ignore
