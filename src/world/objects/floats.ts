import { createRandom } from '#scenario/random';
import type { GameObjects } from 'phaser';
import { floatPlan } from '#layout';
import type { FloatPlace, HubLayout } from '#layout';
import { lightsOf } from '#state';
import type { Progress } from '#state';
import { LIGHT } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** Lotus lanterns on the lake: some for the festival, one for every finished story, two tied together where someone was told. */
export function buildFloats(stage: Stage, layer: GameObjects.Container, layout: HubLayout, progress: Progress): void {
  for (const { kind, index, hue, x, y, scale, share } of floatPlan(
    layout,
    stage.width,
    lightsOf(progress),
    createRandom(77),
  )) {
    const group = stage.scene.add.container(x, y);
    layer.add(group);
    if (kind === 'pair') {
      lantern(stage, group, -46 * scale, hue, scale);
      lantern(stage, group, 46 * scale, 'amber', scale);
      stage.light(group, 'bond', { x: 0, y: -16 * scale, scale, tint: LIGHT.cream });
    } else lantern(stage, group, 0, hue, scale);
    drift(stage, group, { phase: index * 2.1, reach: (12 + 22 * share) * layout.unit, lift: 1.6 * layout.unit });
  }
}

function lantern(stage: Stage, group: GameObjects.Container, x: number, hue: FloatPlace['hue'], scale: number): void {
  const tint = hue === 'pink' ? LIGHT.blossom : hue === 'coral' ? 0xff9272 : LIGHT.warm;
  stage.light(group, 'glow', { x, y: -6 * scale, scale: 0.72 * scale, tint, alpha: 0.75 });
  const mirror = stage
    .image(group, `float-${hue}`, x, 16 * scale, scale)
    .setFlipY(true)
    .setAlpha(0.32);
  mirror.setOrigin(mirror.originX, 0.4);
  stage.image(group, `float-${hue}`, x, 0, scale);
}

function drift(stage: Stage, group: GameObjects.Container, way: { phase: number; reach: number; lift: number }): void {
  const { x, y } = group;
  stage.whileMoving((seconds) => {
    group.x = x + Math.sin(seconds * 0.11 + way.phase) * way.reach;
    group.y = y + Math.sin(seconds * 0.9 + way.phase) * way.lift;
    group.rotation = Math.sin(seconds * 0.7 + way.phase) * 0.05;
  });
}
