import type { HubLayout } from './hub-layout.ts';
import type { WaterScene } from './water-scene.ts';

/** The stone floor from the shore down, design px; the drum lies in it. */
export interface FloorPlan {
  readonly width: number;
  /** From the shore down to the lower edge of the screen. */
  readonly height: number;
  /** How far the shore's middle hangs below its ends. */
  readonly sag: number;
  /** The drum's centre, from the left end of the shore. */
  readonly drum: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
}

/** Where the parts of the plaza stand, for the drawn world and for the still picture in its place: CSS px. */
export interface ScenePlan extends WaterScene {
  readonly garland: { readonly y: number; readonly sag: number; readonly scale: number; readonly count: number };
  /** On wide screens the title stands at the upper left: nothing bright hangs before this x. */
  readonly titleEnd: number;
  readonly floor: FloorPlan;
  /** Scale of people far away and halfway. */
  readonly sizes: { readonly far: number; readonly mid: number };
}

/** How far layers may slide, CSS px per unit. */
const MARGIN = 40;

export function plazaPlan(layout: HubLayout, width: number, height: number): ScenePlan {
  const { unit, portrait, horizon, shore, drum } = layout;
  const margin = MARGIN * unit;
  const lakeDepth = shore - horizon;
  const centre = width / 2;
  const land = portrait ? 0.68 : 0.45;
  const sag = portrait ? 36 : 25;
  const span = portrait
    ? Math.max(345 * unit, width / 2 - 235 * unit + margin)
    : Math.max(482 * unit, width / 2 - 235 * unit + margin);
  return {
    wide: width + 2 * margin,
    margin,
    skyline: (portrait ? 104 : 62) * unit,
    lake: lakeDepth + 2 * sag * unit,
    moon: portrait
      ? { x: centre + 385 * unit, y: horizon * 0.5, scale: 1.05 }
      : { x: centre + 393 * unit, y: horizon * 0.5, scale: 0.62 },
    cloudScale: portrait ? 1.15 : 0.85,
    tower: portrait
      ? { x: centre - 240 * unit, y: horizon + lakeDepth * 0.44, scale: land * unit }
      : { x: centre - 233 * unit, y: horizon + lakeDepth * 0.48, scale: land * unit },
    temple: portrait
      ? { x: centre + 150 * unit, y: horizon + lakeDepth * 0.39, scale: 0.74 * unit }
      : { x: centre + 183 * unit, y: horizon + lakeDepth * 0.41, scale: 0.47 * unit },
    bridge: { x: centre + 235 * unit, y: horizon + lakeDepth * 0.41, span, scale: (portrait ? 0.95 : 0.66) * unit },
    garland: portrait
      ? {
          y: Math.max(horizon * 0.47, Math.min(150, horizon - 190 * unit)),
          sag: 44 * unit,
          scale: 0.86 * unit,
          count: 9,
        }
      : {
          y: Math.max(horizon * 0.4, 80),
          sag: 24 * unit,
          scale: 0.56 * unit,
          count: Math.round((width / unit / 1366) * 9),
        },
    branchScale: portrait ? 1.15 : 0.8,
    titleEnd: portrait ? 0 : Math.max(270, 300 * unit),
    floor: {
      width: width / unit + 2 * MARGIN,
      height: (height - shore) / unit,
      sag,
      drum: { x: drum.x / unit + MARGIN, y: (drum.y - shore) / unit, rx: drum.rx / unit, ry: drum.ry / unit },
    },
    sizes: { far: personScale(layout, shore + 40 * unit), mid: personScale(layout, drum.y - drum.ry * 0.7) },
  };
}

/** People grow towards the viewer: the scale of someone whose feet are at `y`. */
export function personScale({ player, shore, unit, portrait }: HubLayout, y: number): number {
  const far = (portrait ? 0.56 : 0.41) * unit;
  const share = (y - (shore + 40 * unit)) / (player.y - (shore + 40 * unit));
  return far + (player.scale - far) * Math.min(1.12, Math.max(-0.1, share));
}
