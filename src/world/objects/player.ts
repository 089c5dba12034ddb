import type { GameObjects } from 'phaser';
import { STEP_UP } from '#layout';
import type { BoothPlace, HubLayout } from '#layout';
import type { Gallery } from '../gallery.ts';
import { LIGHT } from '../keys.ts';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';

/** Steps per second while walking. */
const STRIDE = 6.4;

/** The player in the middle of the drum, phone in hand; turns and steps towards the lantern in focus. */
export class Player {
  private readonly group: GameObjects.Container;
  private readonly person: GameObjects.Image;
  private readonly screen: GameObjects.Image;
  private readonly home: { readonly x: number; readonly y: number };
  private readonly unit: number;
  private readonly scale: number;
  private readonly gallery: Gallery;
  private targetX = 0;
  private targetY = 0;
  private side = 0;
  private pose = '';
  /** On the way through a door: nothing else moves the player. */
  private leaving = false;

  constructor(stage: Stage, layer: GameObjects.Container, layout: HubLayout) {
    const { x, y, scale } = layout.player;
    this.home = { x, y };
    this.unit = layout.unit;
    this.gallery = stage.kit.gallery;
    this.scale = scale;
    this.group = stage.scene.add.container(x, y).setDepth(y);
    layer.add(this.group);
    stage.light(this.group, 'glow', { x: 0, y: 0, scale: 0.95 * scale, tint: LIGHT.cream, alpha: 0.7 }).scaleY *= 0.3;
    stage.image(this.group, 'shadow', 0, 0, scale);
    this.person = stage.image(this.group, 'player-near', 0, 0, scale);
    this.screen = stage.light(this.group, 'glow', { x: 0, y: -97 * scale, scale: 0.5 * scale, tint: LIGHT.phone });
    stage.always((seconds, step) => this.move(seconds, step, stage.motion));
  }

  /** Turns and takes a few steps towards a lantern. */
  face(booth: BoothPlace): void {
    const [dx, dy] = [booth.x - this.home.x, booth.y - this.home.y];
    this.targetX = Math.max(-52, Math.min(52, (dx / this.unit) * 0.2)) * this.unit;
    this.targetY = Math.max(-STEP_UP, Math.min(6, (dy / this.unit) * 0.08)) * this.unit;
    this.side = Math.abs(dx) < 60 * this.unit ? 0 : Math.sign(dx);
  }

  /** Walks through the door; `share` 0..1 of the way. */
  enter(booth: BoothPlace, share: number): void {
    const { group, home } = this;
    this.leaving = true;
    const startX = home.x + this.targetX;
    const startY = home.y + this.targetY;
    group.setPosition(startX + (booth.x - startX) * share, startY + (booth.y - startY) * share);
    group.setScale(1 + (Math.min(1, (booth.scale * 0.62) / this.scale) - 1) * share).setAlpha(1 - share ** 3);
  }

  private move(seconds: number, step: number, motion: boolean): void {
    if (this.leaving) return;
    const { group, home, scale } = this;
    const x = ease(group.x, home.x + this.targetX, 3.2, step);
    const walking =
      motion && Math.abs(x - group.x) + Math.abs(home.y + this.targetY - group.y) * 0.2 > 0.25 * this.unit;
    group.setPosition(x, ease(group.y, home.y + this.targetY, 3.2, step));
    const stride = Math.floor(seconds * STRIDE) % 2;
    this.dress(walking ? `player-step-${stride}` : this.side === 0 ? 'player-near' : 'player-turned', this.side < 0);
    this.person.y = walking ? -Math.abs(Math.sin(seconds * STRIDE * Math.PI)) * 2.4 * scale : 0;
    this.screen.setAlpha(0.72 + 0.14 * Math.sin(seconds * 1.3));
  }

  private dress(pose: string, mirrored: boolean): void {
    const name = mirrored ? `-${pose}` : pose;
    if (name === this.pose) return;
    this.pose = name;
    const { person, scale } = this;
    this.gallery.swap(person, pose);
    person.setFlipX(mirrored);
    person.setOrigin(mirrored ? 1 - 36 / 84 : 36 / 84, 142 / 146);
    this.screen.x = (mirrored ? -27 : 27) * scale;
  }
}
