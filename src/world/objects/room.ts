import type { GameObjects } from 'phaser';
import { HUES } from '#art';
import type { LanternHue } from '#art';
import { LIGHT, mixTint, tintOf } from '../keys.ts';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { hangLantern } from './foreground.ts';

/** The inside of a great lantern: its paper glows around the phone; pressure draws the glow together. */
export class Room {
  private readonly glow: GameObjects.Image;
  private readonly core: GameObjects.Image;
  private target = 1;
  private open = 1;

  constructor(stage: Stage, layer: GameObjects.Container, hueName: LanternHue, unit: number) {
    const { width, height } = stage;
    const hue = HUES[hueName];
    const [mid, deep, edge] = [tintOf(hue.mid), tintOf(hue.deep), tintOf(hue.edge)];
    const [top, middle, foot] = [0x0e0b34, mixTint(0x231760, edge, 0.4), mixTint(0x1c1148, edge, 0.62)];
    const fold = height * 0.58;
    stage.sheet(layer, { x: 0, y: 0, width, height: fold, tint: top }).setTint(top, top, middle, middle);
    stage.sheet(layer, { x: 0, y: fold, width, height: height - fold, tint: foot }).setTint(middle, middle, foot, foot);
    const reach = Math.hypot(width, height) / 2;
    this.glow = stage.light(layer, 'glow', {
      x: width / 2,
      y: height * 0.54,
      scale: (reach * 1.25) / 100,
      tint: deep,
      alpha: 0.62,
    });
    stage.image(layer, 'ribs', 0, 0).setTint(mid).setAlpha(0.24);
    this.core = stage.light(layer, 'glow', {
      x: width / 2,
      y: height * 0.56,
      scale: (reach * 0.62) / 100,
      tint: mid,
      alpha: 0.36,
    });
    const floor = stage.light(layer, 'glow', {
      x: width / 2,
      y: height * 1.02,
      scale: (width * 0.7) / 100,
      tint: mid,
      alpha: 0.4,
    });
    floor.scaleY = (height * 0.2) / 100;
    const [wide, near] = [this.glow.scaleX, this.core.scaleX];
    stage.always((seconds, step) => {
      this.open = ease(this.open, this.target, 2.4, step);
      const breath = 0.5 + 0.5 * Math.sin(seconds * 1.1);
      this.glow.setScale(wide * (0.62 + 0.38 * this.open)).setAlpha((0.46 + 0.08 * breath) * (0.55 + 0.45 * this.open));
      this.core.setScale(near * (0.7 + 0.3 * this.open)).setAlpha((0.2 + 0.06 * breath) * (0.4 + 0.6 * this.open));
    });
    hangAll(stage, layer, hueName, unit);
  }

  /** 0 (all the pressure there is) … 1 (none): how far the light reaches. */
  setOpen(open: number): void {
    this.target = open;
  }
}

type Hook = readonly [share: number, y: number, scale: number, hue: LanternHue | 'room'];

/** Where lanterns hang: between the keys of the page's bar, never behind them. `y` in px of the drawing. */
const HOOKS: Readonly<Record<'landscape' | 'portrait' | 'handset', readonly Hook[]>> = {
  landscape: [[0.205, -16, 1.5, 'room'], [0.275, -46, 0.85, 'amber'], [0.845, -14, 1.65, 'amber'], [0.775, -48, 0.95, 'pink']],
  portrait: [[0.4, -30, 1.2, 'room'], [0.51, -58, 0.8, 'pink'], [0.62, -26, 1.25, 'amber']],
  handset: [[0.07, 96, 0.9, 'room'], [0.93, 108, 1, 'amber']],
}; // prettier-ignore

function hangAll(stage: Stage, layer: GameObjects.Container, hue: LanternHue, unit: number): void {
  const { width, height } = stage;
  const shape = Math.min(width, height) < 520 ? 'handset' : width > height ? 'landscape' : 'portrait';
  HOOKS[shape].forEach(([share, y, scale, tone], order) => {
    const place = { x: width * share, y: y * unit, scale: scale * unit * 1.5 };
    hangLantern(stage, layer, { ...place, hue: tone === 'room' ? hue : tone }, order);
  });
  const shade = stage.image(layer, 'fade', 0, 0).setTint(LIGHT.night).setAlpha(0.6).setFlipY(true);
  shade.setDisplaySize(width, Math.max(100, 120 * unit));
}
