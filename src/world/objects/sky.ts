import { createRandom } from '#scenario/random';
import type { GameObjects } from 'phaser';
import type { Shoreline, WaterScene } from '#layout';
import { LIGHT } from '../keys.ts';
import type { WaterSet } from '../keys.ts';
import type { Stage } from '../stage.ts';

const STARS = 20;
const CLOUDS = [
  { at: 0.16, height: 0.66, scale: 1, alpha: 0.55, speed: 2.2 },
  { at: 0.74, height: 0.74, scale: 0.9, alpha: 0.6, speed: -1.7 },
  { at: 0.46, height: 0.86, scale: 1.25, alpha: 0.7, speed: 1.3 },
  { at: 0.98, height: 0.9, scale: 1.05, alpha: 0.6, speed: -1.1 },
] as const;

/** Night sky: a moon whose halo breathes, stars that twinkle, clouds that drift and come back. */
export function buildSky(
  stage: Stage,
  layer: GameObjects.Container,
  set: WaterSet,
  plan: WaterScene,
  { horizon, unit }: Shoreline,
): void {
  const { margin, wide } = plan;
  stage.image(layer, `sky-${set}`, -margin, 0, unit);
  buildStars(stage, layer, horizon, unit);
  const { x, y, scale } = plan.moon;
  const halo = stage.light(layer, 'glow', { x, y, scale: 2.4 * scale * unit, tint: LIGHT.cream, alpha: 0.3 });
  stage.image(layer, 'moon', x, y, scale * unit);
  stage.whileMoving((seconds) => halo.setAlpha(0.3 + 0.08 * Math.sin(seconds * 0.5)));
  CLOUDS.forEach((cloud, index) => {
    const size = cloud.scale * plan.cloudScale * unit;
    const image = stage
      .image(layer, `cloud-${index % 2}`, wide * cloud.at - margin, horizon * cloud.height, size)
      .setAlpha(cloud.alpha);
    const half = 230 * size;
    const range = stage.width + 2 * half;
    const start = image.x + half;
    stage.whileMoving((seconds) => {
      const along = (start + seconds * cloud.speed * unit * 4) % range;
      image.x = (along < 0 ? along + range : along) - half;
    });
  });
}

function buildStars(stage: Stage, layer: GameObjects.Container, horizon: number, unit: number): void {
  const random = createRandom(41);
  for (let i = 0; i < STARS; i++) {
    const place = {
      x: random() * stage.width,
      y: random() ** 1.2 * horizon * 0.6,
      scale: (0.25 + 0.55 * random() ** 2) * unit,
      tint: 0xffffff,
    };
    const star = stage.light(layer, 'star', { ...place, alpha: 0.7 });
    const [pace, phase] = [0.5 + random() * 1.1, random() * 6.28];
    stage.whileMoving((seconds) => star.setAlpha(0.5 + 0.45 * Math.sin(seconds * pace + phase)));
  }
}
