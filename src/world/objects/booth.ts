import type { GameObjects } from 'phaser';
import { HUES } from '#art';
import { BOOTH_HUE, boothOf } from '#layout';
import type { BoothPlace, BoothTheme, HubLayout } from '#layout';
import { LIGHT, mixTint, tintOf } from '../keys.ts';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';

export interface BoothLayers {
  /** On the floor, below everybody's feet. */
  readonly ground: GameObjects.Container;
  /** Sorted by depth with the people. */
  readonly crowd: GameObjects.Container;
}

/** A great lantern: it breathes, goes dark when it holds no story, and lights the floor when it is in focus. */
export class Booth {
  readonly place: BoothPlace;
  private readonly body: GameObjects.Image;
  private readonly halo: GameObjects.Image;
  private readonly lamp: GameObjects.Image;
  private readonly pool: GameObjects.Image;
  private readonly beam: GameObjects.Image;
  private readonly rays: GameObjects.Image;
  private readonly ring: GameObjects.Container;
  private readonly mark: GameObjects.Image;
  private readonly breath: { readonly pace: number; readonly phase: number };
  private readonly size: number;
  private focusTarget = 0;
  private powerTarget = 0;
  private focus = 0;
  private power = 0;

  constructor(stage: Stage, layers: BoothLayers, layout: HubLayout, theme: BoothTheme, order: number) {
    this.place = boothOf(layout, theme);
    const { x, y, scale } = this.place;
    const hue = HUES[BOOTH_HUE[theme]];
    const [mid, deep, light] = [tintOf(hue.mid), tintOf(hue.deep), tintOf(hue.light)];
    this.breath = { pace: (2 * Math.PI) / (1.4 + 0.2 * order), phase: order * 1.9 };

    this.pool = stage.light(layers.ground, 'glow', { x, y: y + 14 * scale, scale: 3.1 * scale, tint: mid });
    this.pool.scaleY *= 0.27;
    this.beam = stage.light(layers.ground, 'beam', { x, y, scale, tint: light });
    this.ring = stage.scene.add.container(x, y - 2 * scale).setScale(1, 0.2);
    layers.ground.add(this.ring);
    stage.light(this.ring, 'ring', { x: 0, y: 0, scale: 1.06 * scale, tint: light });

    this.rays = stage
      .light(layers.crowd, 'rays', { x, y: y - 140 * scale, scale: 1.45 * scale, tint: mid })
      .setDepth(y - 3);
    this.halo = stage
      .light(layers.crowd, 'glow', { x, y: y - 130 * scale, scale: 3.5 * scale, tint: deep })
      .setDepth(y - 2);
    this.body = stage.image(layers.crowd, `booth-${theme}`, x, y, scale).setDepth(y);
    this.lamp = stage
      .light(layers.crowd, 'glow', { x, y: y - 100 * scale, scale: 1.7 * scale, tint: mid })
      .setDepth(y + 0.1);
    this.mark = stage
      .image(layers.crowd, 'done', x + 98 * scale, y - 252 * scale, scale)
      .setDepth(y + 0.2)
      .setVisible(false);
    this.size = this.body.scaleX;
    stage.always((seconds, step) => this.move(seconds, step));
  }

  /** Whether there is a story inside, and whether one of them has been finished. `atOnce`: the light does not come on slowly. */
  show(open: boolean, finished: boolean, atOnce: boolean): void {
    this.powerTarget = open ? 1 : 0;
    if (atOnce) this.power = this.powerTarget;
    this.mark.setVisible(finished);
  }

  setFocus(on: boolean): void {
    this.focusTarget = on ? 1 : 0;
  }

  private move(seconds: number, step: number): void {
    this.focus = ease(this.focus, this.focusTarget, 5, step);
    this.power = ease(this.power, this.powerTarget, 2.6, step);
    const { focus, power } = this;
    const breath = 0.5 + 0.5 * Math.sin(seconds * this.breath.pace + this.breath.phase);
    const glow = power * (0.6 + 0.4 * breath);
    this.body.setTint(mixTint(LIGHT.unlit, 0xffffff, power));
    this.body.setScale(this.size * (1 + 0.03 * focus), this.size * (1 + 0.03 * focus + 0.006 * breath * power));
    this.halo.setAlpha(glow * (0.5 + 0.3 * focus));
    this.lamp.setAlpha(glow * (0.2 + 0.2 * focus));
    this.pool.setAlpha(glow * (0.55 + 0.4 * focus));
    this.beam.setAlpha(power * (0.5 + 0.2 * breath + 0.3 * focus));
    this.rays.setAlpha(power * focus * 0.34);
    this.rays.rotation = seconds * 0.06;
    this.ring.setAlpha(focus * (0.25 + 0.75 * power) * (0.7 + 0.3 * breath));
    this.ring.setScale(1 + 0.12 * (1 - focus), 0.2 * (1 + 0.12 * (1 - focus)));
  }
}
