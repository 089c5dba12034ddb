import {
  FOLK, HUES, STRAND_POINTS, branchPicture, bridgePicture, cloudPicture, drumBirdsPicture, drumFacePicture,
  drumTeethPicture, floatPicture, lakePicture, lampPicture, lanternPicture, moonPicture, personPicture, plazaPicture, ropeDrop,
  ropePicture, shadowPicture, skyPicture, skylinePicture, strandPicture, templePicture, tintedGlow, towerPicture,
  wavesPicture, willowPicture,
} from '#art'; // prettier-ignore
import type { HexColour, LanternHue, Picture, Placed } from '#art';
import { crowdPlan, floatPlan } from '#layout';
import { createRandom } from '#scenario/random';
import type { FloatKind, HubLayout, ScenePlan, Shoreline, WaterScene } from '#layout';

const WARM: HexColour = '#FFB454';
const CREAM: HexColour = '#FFE6B0';
const LAMP: HexColour = '#FFC98A';
const LAMPS = 9;

const CLOUDS = [
  { at: 0.16, height: 0.66, scale: 1, opacity: 0.55 },
  { at: 0.74, height: 0.74, scale: 0.9, opacity: 0.6 },
  { at: 0.46, height: 0.86, scale: 1.25, opacity: 0.7 },
] as const;
const GARLAND: readonly LanternHue[] = ['amber', 'coral', 'pink', 'amber', 'violet', 'coral', 'amber', 'teal', 'pink'];

const glow = (x: number, y: number, scale: Placed['scale'], colour: HexColour, opacity: number): Placed => ({
  picture: tintedGlow(colour),
  x,
  y,
  scale,
  opacity,
});

/** Night sky over the far bank. */
export function sky(plan: WaterScene, { horizon, unit }: Shoreline): Placed[] {
  const { moon, wide, margin } = plan;
  return [
    { picture: skyPicture(wide / unit, horizon / unit + 12), x: -margin, y: 0, scale: unit },
    glow(moon.x, moon.y, 2.4 * moon.scale * unit, CREAM, 0.3),
    { picture: moonPicture(), x: moon.x, y: moon.y, scale: moon.scale * unit },
    ...CLOUDS.map(({ at, height, scale, opacity }, index) => ({
      picture: cloudPicture(index % 2 === 0 ? 2 : 5),
      x: wide * at - margin,
      y: horizon * height,
      scale: scale * plan.cloudScale * unit,
      opacity,
    })),
  ];
}

/** The lake with the far bank, Tháp Rùa, the temple islet and the bridge, each mirrored in the water. */
export function lake(plan: WaterScene, { horizon, unit }: Shoreline): Placed[] {
  const { wide, margin, tower, temple, bridge } = plan;
  const [across, deep] = [wide / unit, plan.lake / unit];
  const bank = skylinePicture(across, plan.skyline / unit);
  const at = { x: -margin, y: horizon };
  const landmarks = [
    [templePicture(), temple, 8],
    [bridgePicture(bridge.span / bridge.scale, 52, 34), bridge, 18],
    [towerPicture(), tower, 8],
  ] as const;
  return [
    { picture: lakePicture(across, deep), ...at, scale: unit },
    { picture: bank, ...at, scale: [unit, -0.8 * unit], opacity: 0.3 },
    { picture: bank, ...at, scale: unit },
    ...[3, 17].map((seed) => ({ picture: wavesPicture(across, deep, seed), ...at, scale: unit })),
    ...landmarks.map(([picture, { x, y, scale }, drop]): Placed => ({
      picture,
      x,
      y: y + drop * unit,
      scale: [scale, -0.5 * scale],
      opacity: 0.3,
    })),
    glow(tower.x, tower.y - 120 * tower.scale, 3.1 * tower.scale, WARM, 0.3),
    ...landmarks.map(([picture, { x, y, scale }]) => ({ picture, x, y, scale })),
  ];
}

/** Lotus lanterns on the water: the player's own among those of the festival. */
export function floats(layout: HubLayout, width: number, own: readonly FloatKind[]): Placed[] {
  return floatPlan(layout, width, own, createRandom(77)).flatMap(({ kind, hue, x, y, scale }) => {
    const light = (at: number, colour: typeof hue): Placed[] => [
      glow(at, y - 6 * scale, 0.72 * scale, HUES[colour].mid, 0.7),
      { picture: floatPicture(colour), x: at, y, scale },
    ];
    return kind === 'one' ? light(x, hue) : [...light(x - 46 * scale, hue), ...light(x + 46 * scale, 'amber')];
  });
}

/** The stone floor with the drum laid in it as light. */
export function floor(plan: ScenePlan, layout: HubLayout, width: number): Placed[] {
  const { unit, shore, drum, portrait } = layout;
  const size = drum.rx / 420;
  const flat = [size, (size * drum.ry) / drum.rx] as const;
  const inlay = (picture: Picture): Placed => ({ picture, x: drum.x, y: drum.y, scale: flat, opacity: 0.72 });
  const lamp = (portrait ? 0.95 : 0.6) * unit;
  const lamps = Array.from({ length: LAMPS }, (_, index): Placed[] => {
    const share = (index + 0.5) / LAMPS;
    const x = share * width;
    const y = shore + 4 * plan.floor.sag * unit * share * (1 - share);
    return [{ picture: lampPicture(), x, y, scale: lamp }, glow(x, y - 44 * lamp, 0.42 * lamp, LAMP, 0.6)];
  });
  return [
    { picture: plazaPicture(plan.floor), x: -plan.margin, y: shore, scale: unit },
    ...lamps.flat(),
    ...[drumFacePicture(), drumTeethPicture(), drumBirdsPicture()].map(inlay),
    glow(drum.x, drum.y, [1.9 * flat[0], 1.9 * flat[1]], WARM, 0.5),
  ];
}

/** Families and friends, and the player in their middle. */
export function people(layout: HubLayout, width: number): Placed[] {
  const { player } = layout;
  const crowd = crowdPlan(layout, width).map(({ who, x, y, scale, flip }) => ({
    y,
    placed: [
      { picture: shadowPicture(), x, y, scale },
      { picture: personPicture(FOLK[who]), x, y, scale: [flip ? -scale : scale, scale] },
    ] satisfies Placed[],
  }));
  const self: Placed[] = [
    glow(player.x, player.y, [0.95 * player.scale, 0.3 * player.scale], CREAM, 0.6),
    { picture: shadowPicture(), ...player },
    { picture: personPicture(FOLK.player), ...player },
  ];
  return [...crowd, { y: player.y, placed: self }].toSorted((a, b) => a.y - b.y).flatMap(({ placed }) => placed);
}

/** Willows by the water: they frame the lake. */
export function willows(plan: WaterScene, { horizon, unit }: Shoreline, width: number): Placed[] {
  const scale = plan.branchScale * unit * 0.8;
  const [picture, y, opacity] = [willowPicture(3), horizon - 250 * scale, 0.92];
  return [
    { picture, x: -70 * scale, y, scale, opacity },
    { picture, x: width + 70 * scale, y, scale: [-scale, scale], opacity },
  ];
}

/** What hangs in front of everything: boughs of lộc vừng in the corners, and the garland. */
export function foreground(plan: ScenePlan, { unit }: HubLayout, width: number): Placed[] {
  const scale = plan.branchScale * unit;
  const boughs = ([-1, 1] as const).flatMap((side): Placed[] => {
    const x = side < 0 ? -96 * scale : width + 96 * scale;
    const y = (side < 0 ? 40 : 26) * scale;
    const strands = STRAND_POINTS.flatMap((share, index): Placed[] => {
      const along = 360 * share;
      if (side < 0 && (index % 2 === 1 || x + along * scale < plan.titleEnd)) return [];
      const down = scale * (0.62 + 0.5 * ((index * 0.618) % 1));
      const hang = y + (Math.sin(share * 2.2) * 64 + 20 * share) * scale;
      return [{ picture: strandPicture(1), x: x - side * along * scale, y: hang, scale: [scale, down] }];
    });
    return [...strands, { picture: branchPicture(4), x, y, scale: [-side * scale * 0.9, scale * 0.9] }];
  });
  return [...boughs, ...garland(plan, unit)];
}

function garland({ garland: rope, wide, margin, titleEnd }: ScenePlan, unit: number): Placed[] {
  const list: Placed[] = [
    {
      picture: ropePicture(wide / unit, rope.sag / unit, Math.round(wide / unit / 38)),
      x: -margin,
      y: rope.y,
      scale: unit,
    },
  ];
  for (let index = 0; index < rope.count; index++) {
    const share = (index + 0.5) / rope.count;
    const x = share * wide - margin;
    const hue = GARLAND[index % GARLAND.length] ?? 'amber';
    const scale = rope.scale * (0.88 + 0.22 * ((index * 0.618) % 1));
    const y = rope.y + ropeDrop(share, rope.sag);
    if (x < titleEnd) continue;
    list.push(glow(x, y + 38 * scale, 0.95 * scale, HUES[hue].mid, 0.55), {
      picture: lanternPicture(hue),
      x,
      y,
      scale,
    });
  }
  return list;
}
