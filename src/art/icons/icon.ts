import { PALETTE } from '../palette.ts';
import { fill, num, stroke, svgDocument } from '../svg.ts';
import { FILLED_ICONS, ICON_PATHS } from './icon-paths.ts';
import type { IconName } from './icon-paths.ts';

export interface IconOptions {
  /** Width and height in px. Default 24. */
  readonly size?: number;
  /** Line colour. Default cream; in the DOM prefer `ICON_PATHS` with `currentColor`. */
  readonly stroke?: string;
  /** Line width on the 24 box, 2…2.4. */
  readonly width?: number;
}

/** A line drawing on the 24 box as a picture of its own. */
export function lineIconSvg(path: string, options: IconOptions, filled = false): string {
  const { size = 24, stroke: colour = PALETTE.cream100, width = 2.2 } = options;
  const body = stroke(path, colour, width, filled ? ` fill="${colour}"` : '');
  return svgDocument({ box: [0, 0, 24, 24], size: [size, size] }, body);
}

export function iconSvg(name: IconName, options: IconOptions = {}): string {
  return lineIconSvg(ICON_PATHS[name], options, FILLED_ICONS.has(name));
}

/** The paper of the calm lantern: an ellipse about (12, 12) whose ends are cut off. */
const PAPER = { half: 8, radius: 7.6, top: 5.5, bottom: 18.5, neck: 4.1 } as const;

/**
 * The lit part of the calm lantern on the 24 box, to be filled: from the bottom up to `level` (0…1).
 * Level 1 is the whole paper, level 0 an empty path.
 */
export function lanternLevelPath(level: number): string {
  const { half, radius, top, bottom, neck } = PAPER;
  const share = Math.min(1, Math.max(0, level));
  if (share === 0) return '';
  const y = bottom - (bottom - top) * share;
  const x = share === 1 ? neck : half * Math.sqrt(Math.max(0, 1 - ((y - 12) / radius) ** 2));
  const arc = `A${half} ${radius} 0 0 1`;
  return `M${num(12 - neck)} ${bottom}${arc} ${num(12 - x)} ${num(y)}H${num(12 + x)}${arc} ${num(12 + neck)} ${bottom}Z`;
}

/** The calm meter of the phone's header: a lantern filled up to `level` (0…1). */
export function calmLanternSvg(level: number, size = 24): string {
  const bars = `M8 ${PAPER.top - 1.3}h8M8 ${PAPER.bottom + 1.3}h8`;
  const lit = lanternLevelPath(level);
  const body =
    fill(lanternLevelPath(1), '#34347E') + (lit && fill(lit, PALETTE.amber400)) + stroke(bars, PALETTE.gold300, 1.6);
  return svgDocument({ box: [0, 0, 24, 24], size: [size, size] }, body);
}
