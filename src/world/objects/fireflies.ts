import type { GameObjects } from 'phaser';
import { createRandom } from '#scenario/random';
import { LIGHT } from '../keys.ts';
import type { Stage } from '../stage.ts';

const TINTS = [0xffd68a, LIGHT.warm, LIGHT.blossom, 0xb9a2ff] as const;

export interface Swarm {
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly scale: number;
}

/** Fireflies that wander upwards, at most 14 px a second, and glow and fade. */
export function buildFireflies(stage: Stage, layer: GameObjects.Container, swarm: Swarm): void {
  const random = createRandom(44);
  for (let i = 0; i < swarm.count; i++) {
    const tint = TINTS[i % TINTS.length] ?? TINTS[0];
    const [x, y] = [random() * stage.width, random() * swarm.height];
    const alpha = 0.35 + 0.5 * random();
    const fly = stage.light(layer, 'spark', {
      x,
      y: swarm.top + y,
      scale: (0.28 + 0.6 * random() ** 2) * swarm.scale,
      tint,
      alpha,
    });
    const [speed, phase, sway] = [4 + random() * 10, random() * 6.28, 8 + random() * 22];
    stage.whileMoving((seconds) => {
      fly.y = swarm.top + swarm.height - ((swarm.height - y + seconds * speed) % swarm.height);
      fly.x = x + Math.sin(seconds * 0.5 + phase) * sway;
      fly.setAlpha(alpha * (0.45 + 0.55 * Math.sin(seconds * 1.1 + phase)));
    });
  }
}
