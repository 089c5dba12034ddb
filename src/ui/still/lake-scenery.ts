import { BOND_LONG, HUES, bar, bondPicture, fade, floatPicture, glitterPicture, lotusLeavesPicture, shimmerPicture, tintedGlow } from '#art'; // prettier-ignore
import type { HexColour, Picture, Placed } from '#art';
import { LAKE_DARK, LAKE_MOONLIGHT, LAKE_NIGHT } from '#layout';
import type { LakeFamily, LakeLantern, Rect, Shoreline, WaterScene } from '#layout';

const NIGHT: HexColour = '#070920';
const WATER: HexColour = '#121748';
const CREAM: HexColour = '#FFE6B0';
/** One colour over a part of the screen. */
const cover = ({ x, y, width, height }: Rect, colour: HexColour, opacity = 1): Placed => ({
  picture: { box: [0, 0, width, height], body: bar({ x: 0, y: 0, width, height }, colour, fade(opacity)) },
  x,
  y,
  scale: 1,
});

/** A white light in a colour of its own. */
const tinted = ({ box, body }: Picture, colour: HexColour): Picture => ({
  box,
  body: body.replaceAll('#FFFFFF', colour),
});

/** Plain water where the page of words lies. */
export const below = (y: number, width: number, height: number): Placed[] =>
  y >= height ? [] : [cover({ x: 0, y: y - 1, width, height: height - y + 1 }, WATER)];

/** The lake's own night, of which every lantern takes a little away; the moon and its path stand over it. */
export function night(share: number, { moon }: WaterScene, shoreline: Shoreline, area: Rect): Placed[] {
  const { unit, horizon, shore } = shoreline;
  const { x, y, scale } = moon;
  const path = tinted(glitterPicture(8, (0.94 * (shore - horizon)) / unit), CREAM);
  return [
    cover(area, NIGHT, LAKE_NIGHT * share),
    { picture: tintedGlow(CREAM), x, y, scale: 2.2 * scale * unit, opacity: LAKE_MOONLIGHT * share },
    { picture: path, x, y: horizon + 3, scale: [1.5 * unit, unit], opacity: 0.4 },
  ];
}

/** Lotus leaves on both sides of the near water. */
export function leaves({ unit, shore }: Shoreline, width: number): Placed[] {
  const picture = lotusLeavesPicture();
  const y = shore - 44 * unit;
  return [
    { picture, x: 70 * unit, y, scale: 0.92 * unit },
    { picture, x: width - 50 * unit, y, scale: [-0.74 * unit, 0.74 * unit] },
  ];
}

/** The drawings of one lantern, each made once however many float. */
interface LotusArt {
  readonly body: Picture;
  readonly halo: Picture;
  readonly shimmer: Picture;
}

/** The lanterns of every story, with their light on the water. */
export function lanterns(families: readonly LakeFamily[]): Placed[] {
  const drawn = new Map<LakeLantern['hue'], LotusArt>();
  const artOf = (hue: LakeLantern['hue']): LotusArt => {
    const known = drawn.get(hue);
    if (known !== undefined) return known;
    const { mid } = HUES[hue];
    const art = { body: floatPicture(hue), halo: tintedGlow(mid), shimmer: tinted(shimmerPicture(), mid) };
    drawn.set(hue, art);
    return art;
  };
  const bond = bondPicture(4.5);
  return families.flatMap((family) => [
    ...family.lanterns.toSorted((a, b) => a.y - b.y).flatMap((lantern) => lotus(lantern, artOf(lantern.hue))),
    ...thread(family, bond),
  ]);
}

function lotus({ kind, x, y, scale }: LakeLantern, { body, halo, shimmer }: LotusArt): Placed[] {
  const mirror = (opacity: number): Placed => ({
    picture: body,
    x,
    y: y + 15 * scale,
    scale: [scale, -0.8 * scale],
    opacity,
  });
  const glow = (opacity: number): Placed => ({ picture: halo, x, y: y - 8 * scale, scale: 0.84 * scale, opacity });
  const self: Placed = { picture: body, x, y, scale };
  if (kind === 'dark') return [mirror(0.12), { ...self, opacity: LAKE_DARK }];
  if (kind === 'waiting') return [glow(0.1), mirror(0.13), { ...self, opacity: 0.45 }];
  return [glow(0.72), { picture: shimmer, x, y: y + 15 * scale, scale, opacity: 0.5 }, mirror(0.32), self];
}

function thread({ lanterns: all, bond }: LakeFamily, picture: Picture): Placed[] {
  const [from, to] = bond === null ? [] : [all[bond[0]], all[bond[1]]];
  if (from === undefined || to === undefined) return [];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return [
    {
      picture,
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2 - 17 * from.scale,
      scale: [Math.hypot(dx, dy) / BOND_LONG, from.scale],
      turn: (Math.atan2(dy, dx) * 180) / Math.PI,
    },
  ];
}
