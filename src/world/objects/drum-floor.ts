import type { GameObjects } from 'phaser';
import type { HubLayout } from '#layout';
import { LIGHT } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** The Đông Sơn drum laid in the floor as light; birds and teeth turn around its sun. `lit` 0..1: the share of finished stories. */
export function buildDrum(stage: Stage, layer: GameObjects.Container, { drum }: HubLayout, lit: number): void {
  const size = drum.rx / 420;
  const bright = 0.62 + 0.38 * lit;
  const flat = stage.scene.add.container(drum.x, drum.y).setScale(1, drum.ry / drum.rx);
  layer.add(flat);
  const pool = stage.light(flat, 'glow', { x: 0, y: 0, scale: 5.2 * size, tint: 0xb06ad8, alpha: 0.16 + 0.3 * lit });
  stage.image(flat, 'drum-face', 0, 0, size).setAlpha(bright);
  const teeth = stage.image(flat, 'drum-teeth', 0, 0, size).setAlpha(bright);
  const birds = stage.image(flat, 'drum-birds', 0, 0, size).setAlpha(bright);
  const sun = stage.light(flat, 'glow', { x: 0, y: 0, scale: 1.9 * size, tint: LIGHT.warm, alpha: 0.5 });
  stage.whileMoving((seconds) => {
    birds.rotation = -seconds * 0.05;
    teeth.rotation = seconds * 0.018;
    sun.setAlpha(0.42 + 0.2 * lit + 0.12 * Math.sin(seconds * 1.2));
    pool.setAlpha(0.16 + 0.3 * lit + 0.04 * Math.sin(seconds * 0.6));
  });
}

const LAMPS = 9;

/** The stone floor with the lamps of its shore. */
export function buildPlaza(
  stage: Stage,
  layer: GameObjects.Container,
  layout: HubLayout,
  margin: number,
  sag: number,
): void {
  const { unit, shore } = layout;
  stage.image(layer, 'plaza', -margin, shore, unit);
  for (let i = 0; i < LAMPS; i++) {
    const share = (i + 0.5) / LAMPS;
    const x = share * stage.width;
    const y = shore + 4 * sag * unit * share * (1 - share);
    const scale = (layout.portrait ? 0.95 : 0.6) * unit;
    stage.light(layer, 'glow', { x, y: y + 4 * scale, scale: 0.5 * scale, tint: LIGHT.lamp, alpha: 0.4 }).scaleY *=
      0.35;
    stage.image(layer, 'lamp', x, y, scale);
    const shine = stage.light(layer, 'glow', {
      x,
      y: y - 44 * scale,
      scale: 0.42 * scale,
      tint: LIGHT.lamp,
      alpha: 0.7,
    });
    stage.whileMoving((seconds) => shine.setAlpha(0.66 + 0.12 * Math.sin(seconds * 1.9 + i * 1.7)));
  }
}
