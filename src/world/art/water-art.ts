import {
  bridgePicture, cloudPicture, glitterPicture, lakePicture, moonPicture, skyPicture, skylinePicture, starPicture,
  templePicture, towerPicture, wavesPicture, willowPicture,
} from '#art'; // prettier-ignore
import type { Shoreline, WaterScene } from '#layout';
import type { WaterSet } from '../keys.ts';
import type { ArtItem, ArtList } from '../sheets.ts';

/** A path of light on the water, design px: longer ones are drawn longer, for a stretched one shows its bars. */
export const GLITTER_LONG: Readonly<Record<WaterSet, number>> = { plaza: 150, lake: 420 };

/** Sky, far bank, water and landmarks. What is as wide as the screen belongs to one scene, the rest to all of them. */
export function waterArt(set: WaterSet, plan: WaterScene, { horizon, unit }: Shoreline): ArtList {
  const [wide, deep] = [plan.wide / unit, plan.lake / unit];
  const sized = (picture: ArtItem['picture'], scale = unit): ArtItem => ({ picture, scale });
  const soft = (picture: ArtItem['picture'], scale = unit): ArtItem => ({ picture, scale, soft: true });
  const { moon, tower, temple, bridge } = plan;
  return {
    [`sky-${set}`]: sized(skyPicture(wide, horizon / unit + 12)),
    [`skyline-${set}`]: sized(skylinePicture(wide, plan.skyline / unit)),
    [`lake-${set}`]: soft(lakePicture(wide, deep)),
    [`waves-0-${set}`]: sized(wavesPicture(wide, deep, 3)),
    [`waves-1-${set}`]: sized(wavesPicture(wide, deep, 17)),
    [`glitter-${set}`]: soft(glitterPicture(8, GLITTER_LONG[set]), unit * 1.4),
    [`bridge-${set}`]: sized(bridgePicture(bridge.span / bridge.scale, 52, 34), bridge.scale),
    moon: soft(moonPicture(), unit * moon.scale),
    star: sized(starPicture()),
    'cloud-0': soft(cloudPicture(2), unit * plan.cloudScale),
    'cloud-1': soft(cloudPicture(5), unit * plan.cloudScale),
    tower: sized(towerPicture(), tower.scale),
    temple: sized(templePicture(), temple.scale),
    willow: sized(willowPicture(3), unit * plan.branchScale),
  };
}
