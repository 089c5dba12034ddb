import { boothPicture, pictureSvg, sceneSvg, svgDataUri } from '#art';
import { BOOTH_HUE, BOOTH_LOOK, hubLayout, plazaPlan } from '#layout';
import type { BoothTheme, FloatKind } from '#layout';
import { floats, floor, foreground, lake, people, sky, willows } from './scenery.ts';

/** The plaza without its great lanterns, drawn once, with the player's own lights on its lake. */
export function plazaStill(width: number, height: number, own: readonly FloatKind[]): string {
  const layout = hubLayout(width, height);
  const plan = plazaPlan(layout, width, height);
  return sceneSvg(width, height, [
    ...sky(plan, layout),
    ...lake(plan, layout),
    ...floats(layout, width, own),
    ...willows(plan, layout, width),
    ...floor(plan, layout, width),
    ...people(layout, width),
    ...foreground(plan, layout, width),
  ]);
}

/** One great lantern with its sign, as the world draws it. */
export const boothStill = (theme: BoothTheme): string =>
  pictureSvg(boothPicture(BOOTH_LOOK[theme][0], BOOTH_HUE[theme], BOOTH_LOOK[theme][1]));

/** Both as addresses for `<img>`; made here, so that the page's first script needs none of the drawings. */
export const plazaAddress = (width: number, height: number, own: readonly FloatKind[]): string =>
  svgDataUri(plazaStill(width, height, own));
export const boothAddress = (theme: BoothTheme): string => svgDataUri(boothStill(theme));
