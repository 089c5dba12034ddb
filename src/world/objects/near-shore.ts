import type { GameObjects } from 'phaser';
import { LAKE_MOONLIGHT } from '#layout';
import type { Shoreline, WaterScene } from '#layout';
import { GLITTER_LONG } from '../art/water-art.ts';
import { LIGHT } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** `night` 0..1: the moon keeps its light over everything that is dark, and has its path to the viewer. */
export function buildMoonPath(
  stage: Stage,
  layer: GameObjects.Container,
  { moon }: WaterScene,
  shore: Shoreline,
  night: number,
): void {
  const { horizon, unit } = shore;
  const depth = shore.shore - horizon;
  const { x, y, scale } = moon;
  stage.light(layer, 'glow', { x, y, scale: 2.2 * scale * unit, tint: LIGHT.cream, alpha: LAKE_MOONLIGHT * night });
  for (const flip of [false, true]) {
    const path = stage
      .light(layer, 'glitter-lake', { x, y: horizon + 3, scale: unit, tint: LIGHT.cream })
      .setFlipX(flip);
    path.scaleX *= 1.5;
    path.scaleY *= (0.94 * depth) / (GLITTER_LONG.lake * unit);
    const phase = flip ? Math.PI : 0.4;
    const shine = (seconds: number) => path.setAlpha(0.3 + 0.14 * Math.sin(seconds * 1.2 + phase));
    shine(0);
    stage.whileMoving(shine);
  }
}

const BANKS = [
  { at: 0.2, rise: 0.02, long: 7.5, alpha: 0.2, speed: 5 },
  { at: 0.75, rise: 0.1, long: 9, alpha: 0.15, speed: -4 },
  { at: 0.5, rise: 0.24, long: 8, alpha: 0.1, speed: 3 },
] as const;

/** Mist over the far water: flat, soft lights that wander and come back. */
export function buildMist(stage: Stage, layer: GameObjects.Container, plan: WaterScene, shore: Shoreline): void {
  const { horizon, unit } = shore;
  BANKS.forEach(({ at, rise, long, alpha, speed }, index) => {
    const x = plan.wide * at - plan.margin;
    const y = horizon + rise * (shore.shore - horizon);
    const mist = stage.light(layer, 'glow', { x, y, scale: unit, tint: 0xb7a4f0, alpha });
    mist.scaleX *= long;
    mist.scaleY *= 0.5;
    stage.whileMoving((seconds) => {
      mist.x = x + Math.sin(seconds * 0.05 * Math.sign(speed) + index * 2) * Math.abs(speed) * 22 * unit;
      mist.setAlpha(alpha * (0.8 + 0.2 * Math.sin(seconds * 0.3 + index)));
    });
  });
}

/** Lotus leaves on both sides of the near water. */
export function buildLotusLeaves(
  stage: Stage,
  layer: GameObjects.Container,
  { unit, shore }: Shoreline,
  width: number,
): void {
  for (const side of [-1, 1] as const) {
    const scale = (side < 0 ? 0.92 : 0.74) * unit;
    const at = { x: side < 0 ? 70 * unit : width - 50 * unit, y: shore - 44 * unit };
    const leaves = stage.image(layer, 'leaves', at.x, at.y, scale).setFlipX(side > 0);
    stage.whileMoving((seconds) => {
      leaves.rotation = 0.01 * Math.sin(seconds * 0.7 + side);
      leaves.y = at.y + Math.sin(seconds * 0.6 + side) * 2 * unit;
    });
  }
}
