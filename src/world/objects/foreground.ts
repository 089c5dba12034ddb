import { LANTERN_HUES, HUES, STRAND_POINTS, ropeDrop } from '#art';
import { createRandom } from '#scenario/random';
import type { LanternHue } from '#art';
import type { GameObjects } from 'phaser';
import type { ScenePlan, Shoreline, WaterScene } from '#layout';
import { tintOf } from '../keys.ts';
import { LEAF_KEYS } from '../art/plaza-art.ts';
import type { Stage } from '../stage.ts';

const GARLAND: readonly LanternHue[] = ['amber', 'coral', 'pink', 'amber', 'violet', 'coral', 'amber', 'teal', 'pink'];

export interface HangingLantern {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly hue: LanternHue;
}

/** A small lantern that hangs and sways by up to four degrees. */
export function hangLantern(stage: Stage, layer: GameObjects.Container, at: HangingLantern, order: number): void {
  const group = stage.scene.add.container(at.x, at.y);
  layer.add(group);
  const shine = stage.light(group, 'glow', {
    x: 0,
    y: 38 * at.scale,
    scale: 0.95 * at.scale,
    tint: tintOf(HUES[at.hue].mid),
    alpha: 0.62,
  });
  stage.image(group, `lantern-${at.hue}`, 0, 0, at.scale);
  const pace = (2 * Math.PI) / (1.8 + 0.1 * (order % 8));
  stage.whileMoving((seconds) => {
    group.rotation = 0.07 * Math.sin(seconds * pace * 0.6 + order * 1.3) * (0.6 + 0.4 * Math.sin(seconds * 0.23));
    shine.setAlpha(0.56 + 0.12 * Math.sin(seconds * 1.4 + order));
  });
}

/** The garland over the plaza. */
export function buildGarland(stage: Stage, layer: GameObjects.Container, plan: ScenePlan, unit: number): void {
  const { y, sag, scale, count } = plan.garland;
  stage.image(layer, 'rope', -plan.margin, y, unit);
  for (let i = 0; i < count; i++) {
    const share = (i + 0.5) / count;
    const x = share * plan.wide - plan.margin;
    if (x < plan.titleEnd) continue;
    const hue = GARLAND[i % GARLAND.length] ?? LANTERN_HUES[0];
    hangLantern(
      stage,
      layer,
      { x, y: y + ropeDrop(share, sag), scale: scale * (0.88 + 0.22 * ((i * 0.618) % 1)), hue },
      i,
    );
  }
}

/** Lộc vừng boughs in the upper corners, their strands of flowers moving in the air. */
export function buildBoughs(stage: Stage, layer: GameObjects.Container, plan: ScenePlan, unit: number): void {
  const scale = plan.branchScale * unit;
  for (const side of [-1, 1] as const) {
    const x = side < 0 ? -96 * scale : stage.width + 96 * scale;
    const y = (side < 0 ? 40 : 26) * scale;
    STRAND_POINTS.forEach((share, index) => {
      const along = 400 * share * 0.9;
      if (side < 0 && (index % 2 === 1 || x + along * scale < plan.titleEnd)) return;
      const strand = stage.image(
        layer,
        'strand',
        x - side * along * scale,
        y + (Math.sin(share * 2.2) * 64 + 20 * share) * scale,
        scale,
      );
      strand.scaleY *= 0.62 + 0.5 * ((index * 0.618) % 1);
      stage.whileMoving((seconds) => {
        strand.rotation = 0.045 * Math.sin(seconds * 0.9 + index * 0.8 + side) + 0.02 * Math.sin(seconds * 2.3 + index);
      });
    });
    const bough = stage.image(layer, 'branch', x, y, scale * 0.9).setFlipX(side > 0);
    if (side > 0) bough.setOrigin(1 - bough.originX, bough.originY);
    stage.whileMoving((seconds) => {
      bough.rotation = 0.012 * Math.sin(seconds * 0.6 + side);
    });
  }
}

/** Willows at both ends of the shore frame the lake. */
export function buildWillows(
  stage: Stage,
  layer: GameObjects.Container,
  plan: WaterScene,
  { horizon, unit }: Shoreline,
): void {
  const scale = plan.branchScale * unit * 0.8;
  for (const side of [-1, 1] as const) {
    const willow = stage
      .image(layer, 'willow', side < 0 ? -70 * scale : stage.width + 70 * scale, horizon - 250 * scale, scale)
      .setFlipX(side > 0)
      .setAlpha(0.92);
    if (side > 0) willow.setOrigin(1 - willow.originX, willow.originY);
    stage.whileMoving((seconds) => {
      willow.rotation = 0.014 * Math.sin(seconds * 0.55 + side);
    });
  }
}

const LEAVES = 7;

/** Autumn leaves that come down slowly and begin again. */
export function buildLeaves(stage: Stage, layer: GameObjects.Container, unit: number): void {
  if (!stage.motion) return;
  const random = createRandom(13);
  for (let i = 0; i < LEAVES; i++) {
    const leaf = stage
      .image(layer, LEAF_KEYS[i % 2] ?? LEAF_KEYS[0], 0, 0, (0.45 + 0.3 * random()) * unit)
      .setAlpha(0.85);
    const [startX, startY, speed, phase] = [
      random() * stage.width,
      random() * stage.height,
      (26 + random() * 20) * unit,
      random() * 6.28,
    ];
    const tall = leaf.scaleY;
    stage.whileMoving((seconds) => {
      leaf.y = ((startY + seconds * speed) % (stage.height * 1.1)) - 20;
      leaf.x = startX + Math.sin(seconds * 0.7 + phase) * 46 * unit;
      leaf.rotation = Math.sin(seconds * 0.9 + phase) * 1.1;
      leaf.scaleY = tall * (0.35 + 0.65 * Math.abs(Math.sin(seconds * 0.8 + phase)));
    });
  }
}
