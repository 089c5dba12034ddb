import { HUES } from '#art';
import { LAKE_DARK } from '#layout';
import type { LakeLantern } from '#layout';
import type { GameObjects } from 'phaser';
import { lakeKey } from '../art/lake-art.ts';
import { LIGHT, mixTint, tintOf } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** Lights and drawings lie in layers of their own, so that a lake full of lanterns is still few draw calls. */
export interface LotusLayers {
  readonly glows: GameObjects.Container;
  readonly bodies: GameObjects.Container;
}

/** How far the light swells beyond its rest while a lantern is lit. */
const SWELL = 1.1;

/** A lotus lantern on the lake, with its mirror image and its light on the water. */
export class Lotus {
  private readonly at: LakeLantern;
  private readonly halo: GameObjects.Image;
  private readonly shimmer: GameObjects.Image;
  private readonly mirror: GameObjects.Image;
  private readonly body: GameObjects.Image;
  private readonly size: number;
  private readonly phase: number;
  private glow = 0;
  /** How much of its light it has, 0..1. */
  shine = 0;

  constructor(stage: Stage, { glows, bodies }: LotusLayers, at: LakeLantern, unit: number) {
    this.at = at;
    const { x, y, scale, hue } = at;
    const tint = tintOf(HUES[hue].mid);
    this.phase = x * 0.07 + y * 0.11;
    this.halo = stage.light(glows, 'glow', { x, y, scale: 0.84 * scale, tint });
    this.size = this.halo.scaleX;
    this.shimmer = stage.light(glows, lakeKey('shimmer', scale, unit), { x, y, scale, tint });
    const key = lakeKey(`lotus-${hue}`, scale, unit);
    this.mirror = stage.image(bodies, key, x, y, scale).setFlipY(true);
    this.mirror.setOrigin(this.mirror.originX, 0.4);
    this.mirror.scaleY *= 0.8;
    this.body = stage.image(bodies, key, x, y, scale);
    this.drift(0, 0, 0);
    this.setLight(LAKE_DARK);
  }

  /** 1 lit, `LAKE_DARK` unlit; `swell` 0..1 adds to the glow while it is being lit. */
  setLight(light: number, swell = 0): void {
    const share = Math.max(0, (light - LAKE_DARK) / (1 - LAKE_DARK));
    this.shine = share;
    const paper = mixTint(LIGHT.unlit, 0xffffff, light);
    this.glow = share * (1 + SWELL * swell);
    this.body.setTint(paper).setAlpha(0.62 + 0.38 * share);
    this.mirror.setTint(paper).setAlpha(0.16 + 0.2 * share);
    this.halo.setScale(this.size * (1 + 0.9 * swell)).setAlpha(Math.min(1, 0.72 * this.glow));
    this.shimmer.setAlpha(Math.min(1, 0.5 * this.glow));
  }

  /** Lets it drift by `dx`, `dy` with its family, and bob and flicker by itself. */
  drift(seconds: number, dx: number, dy: number): void {
    const { at, phase } = this;
    const bob = Math.sin(seconds * 0.9 + phase);
    const x = at.x + dx;
    const y = at.y + dy + 1.6 * at.scale * bob;
    this.halo.x = this.shimmer.x = this.mirror.x = this.body.x = x;
    this.body.y = y;
    this.halo.y = y - 8 * at.scale;
    this.shimmer.y = y + 15 * at.scale;
    this.mirror.y = y + 18 * at.scale - 3 * at.scale * bob;
    this.body.rotation = 0.05 * Math.sin(seconds * 0.7 + phase);
    this.halo.setAlpha(Math.min(1, this.glow * (0.72 + 0.07 * Math.sin(seconds * 1.7 + phase))));
    this.shimmer.setAlpha(Math.min(1, this.glow * (0.5 + 0.16 * Math.sin(seconds * 1.3 + phase * 2))));
  }

  get x(): number {
    return this.body.x;
  }

  get y(): number {
    return this.body.y;
  }
}
