import { bondPicture, floatPicture, lotusLeavesPicture, shimmerPicture } from '#art';
import { LAKE_HUE, lakeScene, lakeShore } from '#layout';
import type { ArtItem, ArtList } from '../sheets.ts';
import { lightArt } from './light-art.ts';
import { waterArt } from './water-art.ts';

/**
 * Sizes in which lanterns and threads are drawn, px of the drawing per design px, and the thread's line: a large texture
 * made small would shimmer, and a thin line would be lost.
 */
const SIZES = [
  { upTo: 0.42, line: 6.5 },
  { upTo: 0.8, line: 4.5 },
  { upTo: 1.6, line: 3 },
] as const;

/** The drawing of `name` whose size fits `scale`. */
export const lakeKey = (name: string, scale: number, unit: number): string => {
  const size = SIZES.findIndex(({ upTo }) => scale <= upTo * unit);
  return `${name}-${size < 0 ? SIZES.length - 1 : size}`;
};

/** Everything that is drawn on the lake of the lights, at the size of this screen. */
export function lakeArt(width: number, height: number): ArtList {
  const plan = lakeScene(width, height);
  const shoreline = lakeShore(width, height);
  const { unit } = shoreline;
  const list: Record<string, ArtItem> = {
    ...lightArt(unit),
    ...waterArt('lake', plan, shoreline),
    leaves: { picture: lotusLeavesPicture(), scale: unit },
  };
  SIZES.forEach(({ upTo, line }, index) => {
    for (const hue of Object.values(LAKE_HUE))
      list[`lotus-${hue}-${index}`] = { picture: floatPicture(hue), scale: unit * upTo };
    list[`thread-${index}`] = { picture: bondPicture(line), scale: unit * upTo };
    list[`shimmer-${index}`] = { picture: shimmerPicture(), scale: unit * upTo };
  });
  return list;
}
