import { LANTERN_HUES, beamPicture, fadePicture, glowPicture, lanternPicture, raysPicture, sparkPicture } from '#art';
import type { ArtItem, ArtList } from '../sheets.ts';

/** Lights and hanging lanterns, which every scene needs. */
export function lightArt(unit: number): ArtList {
  const list: Record<string, ArtItem> = {
    glow: { picture: glowPicture(), scale: 1, soft: true },
    spark: { picture: sparkPicture(), scale: 1 },
    beam: { picture: beamPicture(), scale: unit, soft: true },
    rays: { picture: raysPicture(), scale: unit, soft: true },
    fade: { picture: fadePicture(), scale: 1, soft: true },
  };
  for (const hue of LANTERN_HUES)
    list[`lantern-${hue}`] = { picture: lanternPicture(hue), scale: Math.max(0.6, unit * 1.5) };
  return list;
}
