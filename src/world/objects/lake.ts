import type { GameObjects } from 'phaser';
import type { Shoreline, WaterScene } from '#layout';
import { GLITTER_LONG } from '../art/water-art.ts';
import { LIGHT } from '../keys.ts';
import type { WaterSet } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** The far bank and the water with what is mirrored in it. */
export function buildLake(
  stage: Stage,
  layer: GameObjects.Container,
  set: WaterSet,
  plan: WaterScene,
  shoreline: Shoreline,
): void {
  const { unit, horizon } = shoreline;
  const left = -plan.margin;
  stage.image(layer, `lake-${set}`, left, horizon, unit);
  const mirror = stage.image(layer, `skyline-${set}`, left, horizon, unit).setAlpha(0.3).setFlipY(true);
  mirror.setOrigin(mirror.originX, 1 - mirror.originY);
  mirror.scaleY *= 0.8;
  stage.image(layer, `skyline-${set}`, left, horizon, unit);
  const waves = [0, 1].map((index) => stage.image(layer, `waves-${index}-${set}`, left, horizon, unit));
  stage.whileMoving((seconds) => {
    waves[0]?.setX(left + Math.sin(seconds * 0.32) * 14 * unit);
    waves[1]?.setX(left - Math.sin(seconds * 0.32 + 0.8) * 14 * unit).setAlpha(0.75 + 0.25 * Math.sin(seconds * 0.9));
  });
  buildGlitter(stage, layer, set, plan, shoreline);
}

/** Paths of light under everything that shines; two copies breathe against each other, and so the water sparkles. */
function buildGlitter(
  stage: Stage,
  layer: GameObjects.Container,
  set: WaterSet,
  plan: WaterScene,
  shoreline: Shoreline,
): void {
  const { horizon, shore, unit, portrait } = shoreline;
  const depth = shore - horizon;
  const { moon, tower, temple, bridge } = plan;
  const small = portrait ? 1 : 0.62;
  const paths = [
    { x: moon.x, y: horizon + 4, wide: 0.9, long: 0.62, tint: LIGHT.cream, alpha: 0.5 },
    { x: tower.x, y: tower.y + 4, wide: 2.1, long: 0.56, tint: LIGHT.warm, alpha: 0.62 },
    { x: tower.x, y: tower.y + 2, wide: 0.9, long: 0.44, tint: LIGHT.cream, alpha: 0.55 },
    { x: temple.x, y: temple.y + 6, wide: 1.6, long: 0.42, tint: 0xff9e6e, alpha: 0.5 },
    { x: bridge.x + bridge.span * 0.35, y: bridge.y + 10, wide: 2.4, long: 0.44, tint: LIGHT.bridge, alpha: 0.42 },
    { x: bridge.x + bridge.span * 0.78, y: bridge.y + 6, wide: 2.4, long: 0.44, tint: LIGHT.bridge, alpha: 0.42 },
    { x: stage.width * 0.09, y: horizon + 6, wide: 0.7, long: 0.5, tint: LIGHT.blossom, alpha: 0.32 },
    { x: stage.width * 0.5, y: horizon + 6, wide: 0.6, long: 0.5, tint: LIGHT.lamp, alpha: 0.34 },
  ] as const;
  paths.forEach((path, index) => {
    for (const flip of [false, true]) {
      const image = stage
        .light(layer, `glitter-${set}`, { x: path.x, y: path.y, scale: unit, tint: path.tint, alpha: path.alpha * 0.6 })
        .setFlipX(flip);
      image.scaleX *= path.wide * small;
      image.scaleY *= (path.long * depth) / (GLITTER_LONG[set] * unit);
      const phase = index * 1.3 + (flip ? Math.PI : 0);
      stage.whileMoving((seconds) => image.setAlpha(path.alpha * (0.6 + 0.4 * Math.sin(seconds * 1.5 + phase))));
    }
  });
}

/** Tháp Rùa, the temple islet and the bridge, each with its mirror image; nearer than the far bank. */
export function buildLandmarks(
  stage: Stage,
  layer: GameObjects.Container,
  set: WaterSet,
  plan: WaterScene,
  { unit }: Shoreline,
): void {
  const mirrored = (key: string, x: number, y: number, scale: number): void => {
    const image = stage.image(layer, key, x, y, scale).setFlipY(true).setAlpha(0.34).setTint(0x9a86d8);
    image.setOrigin(image.originX, 1 - image.originY);
    image.scaleY *= 0.5;
    const width = image.scaleX;
    stage.whileMoving((seconds) => {
      image.scaleX = width * (1 + 0.012 * Math.sin(seconds * 1.1 + x));
    });
  };
  const { tower, temple, bridge } = plan;
  mirrored('temple', temple.x, temple.y + 8 * unit, temple.scale);
  mirrored(`bridge-${set}`, bridge.x, bridge.y + 18 * unit, bridge.scale);
  mirrored('tower', tower.x, tower.y + 8 * unit, tower.scale);
  const lamp = stage.light(layer, 'glow', {
    x: tower.x,
    y: tower.y - 120 * tower.scale,
    scale: 3.1 * tower.scale,
    tint: LIGHT.warm,
    alpha: 0.34,
  });
  const second = stage.light(layer, 'glow', {
    x: temple.x,
    y: temple.y - 30 * temple.scale,
    scale: 2 * temple.scale,
    tint: LIGHT.warm,
    alpha: 0.3,
  });
  stage.image(layer, 'temple', temple.x, temple.y, temple.scale);
  stage.image(layer, `bridge-${set}`, bridge.x, bridge.y, bridge.scale);
  stage.image(layer, 'tower', tower.x, tower.y, tower.scale);
  stage.whileMoving((seconds) => {
    lamp.setAlpha(0.34 + 0.07 * Math.sin(seconds * 0.8));
    second.setAlpha(0.3 + 0.06 * Math.sin(seconds * 0.7 + 2));
  });
}
