import { boothPicture, pictureSvg, sceneSvg, svgDataUri } from '#art';
import type { Picture } from '#art';
import {
  BOOTH_HUE,
  BOOTH_LOOK,
  boothOf,
  hubLayout,
  lakeLayout,
  lakePlan,
  lakeScene,
  lakeShore,
  plazaPlan,
} from '#layout';
import type { BoothTheme, FloatKind, LakeStory, Rect } from '#layout';
import { below, lanterns, leaves, night } from './lake-scenery.ts';
import { floats, floor, foreground, lake, people, sky, willows } from './scenery.ts';

/**
 * The plaza drawn once, with the player's own lights on its lake.
 * @param standing - the great lanterns that are part of the picture; the plaza's own screen lays them over it as controls
 */
export function plazaStill(
  width: number,
  height: number,
  own: readonly FloatKind[],
  standing: readonly BoothTheme[] = [],
): string {
  const layout = hubLayout(width, height);
  const plan = plazaPlan(layout, width, height);
  return sceneSvg(width, height, [
    ...sky(plan, layout),
    ...lake(plan, layout),
    ...floats(layout, width, own),
    ...willows(plan, layout, width),
    ...floor(plan, layout, width),
    ...standing.map((theme) => ({ picture: pictureOf(theme), ...boothOf(layout, theme) })),
    ...people(layout, width),
    ...foreground(plan, layout, width),
  ]);
}

/**
 * The lake of the lights, drawn once: a family of lanterns for each story.
 * @param glow - 0..1: how much of its night has gone
 * @param water - where lanterns may float
 */
export function lakeStill(
  width: number,
  height: number,
  stories: readonly LakeStory[],
  glow: number,
  water: Rect = lakeLayout(width, height).water,
): string {
  const plan = lakeScene(width, height);
  const shoreline = lakeShore(width, height);
  const foot = shoreline.horizon + plan.lake;
  return sceneSvg(width, height, [
    ...sky(plan, shoreline),
    ...below(foot, width, height),
    ...lake(plan, shoreline),
    ...night(1 - glow, plan, shoreline, { x: 0, y: 0, width, height }),
    ...leaves(shoreline, water.width),
    ...lanterns(lakePlan(width, height, stories, water)),
    ...willows(plan, shoreline, width),
  ]);
}

/** One great lantern with its sign, as the world draws it. */
export const boothStill = (theme: BoothTheme): string => pictureSvg(pictureOf(theme));

const pictureOf = (theme: BoothTheme): Picture =>
  boothPicture(BOOTH_LOOK[theme][0], BOOTH_HUE[theme], BOOTH_LOOK[theme][1]);

/** All as addresses for `<img>`; made here, so that the page's first script needs none of the drawings. */
export const plazaAddress = (...plaza: Parameters<typeof plazaStill>): string => svgDataUri(plazaStill(...plaza));
export const lakeAddress = (...lake: Parameters<typeof lakeStill>): string => svgDataUri(lakeStill(...lake));
export const boothAddress = (theme: BoothTheme): string => svgDataUri(boothStill(theme));
