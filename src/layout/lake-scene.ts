import { lakeLayout } from './lake-layout.ts';
import type { Shoreline, WaterScene } from './water-scene.ts';

/** The drawing of the open water, design px. */
const DESIGN = { width: 1080, height: 880 } as const;
/** What the bar takes from the sky, CSS px, and as a share of the water's part of a large screen. */
const BAR = { px: 48, share: 0.14 } as const;
const MARGIN = 40;
/** The water's picture goes on below the shore, where the page of words begins; then the lake is plain. */
const BELOW = 1.15;

/** The lake of the lights: its far bank and its near shore, where the words begin. */
export function lakeShore(width: number, height: number): Shoreline {
  const { portrait, water } = lakeLayout(width, height);
  return {
    portrait,
    unit: Math.min(water.width / DESIGN.width, water.height / DESIGN.height),
    horizon: water.y + water.height * (portrait ? 0.36 : 0.32),
    shore: water.y + water.height,
  };
}

/** What stands around the water, all of it where the page leaves it open. */
export function lakeScene(width: number, height: number): WaterScene {
  const { portrait, water } = lakeLayout(width, height);
  const { unit, horizon, shore } = lakeShore(width, height);
  const margin = MARGIN * unit;
  const depth = shore - horizon;
  const across = (share: number) => water.x + water.width * share;
  const sky = water.y + Math.max(BAR.px, water.height * BAR.share);
  const temple = { x: across(0.67), y: horizon + depth * 0.1, scale: 0.62 * unit };
  const start = temple.x + 80 * unit;
  return {
    wide: width + 2 * margin,
    margin,
    skyline: 96 * unit,
    lake: depth * BELOW,
    moon: { x: across(0.47), y: sky + (horizon - sky) * 0.42, scale: 0.9 },
    cloudScale: 0.95,
    tower: { x: across(0.25), y: horizon + depth * 0.13, scale: 0.62 * unit },
    temple,
    bridge: {
      x: start,
      y: horizon + depth * 0.1,
      span: across(1) + (portrait ? margin : 60 * unit) - start,
      scale: 0.78 * unit,
    },
    branchScale: portrait ? 1.1 : 1.2,
  };
}
