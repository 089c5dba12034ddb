import type { GameObjects } from 'phaser';
import { LANTERN_HUES } from '#art';
import { createRandom } from '#scenario/random';
import { hangLantern } from '../objects/foreground.ts';
import type { Stage } from '../stage.ts';

const MOST = 12;
const RISE_MS = 2400;
const BETWEEN_MS = 260;

/** For each safe act a lantern rises and stays under the roof. Returns how long that takes, ms. */
export function raiseLights(stage: Stage, layer: GameObjects.Container, acts: number, unit: number): number {
  const random = createRandom(909);
  const count = Math.min(MOST, acts);
  for (let i = 0; i < count; i++) {
    const side = i % 2 === 0 ? random() * 0.2 : 0.8 + random() * 0.2;
    const rest = { x: stage.width * side, y: stage.height * (0.14 + 0.5 * random()) };
    const group = stage.scene.add.container(rest.x, rest.y);
    layer.add(group);
    hangLantern(
      stage,
      group,
      { x: 0, y: 0, scale: (0.9 + 0.5 * random()) * unit, hue: LANTERN_HUES[i % 3] ?? 'amber' },
      i,
    );
    if (!stage.motion) continue;
    group.setY(stage.height + 80 * unit);
    stage.scene.tweens.add({
      targets: group,
      y: rest.y,
      duration: RISE_MS,
      delay: i * BETWEEN_MS,
      ease: 'Sine.easeOut',
    });
  }
  return count === 0 ? 0 : RISE_MS + count * BETWEEN_MS;
}
