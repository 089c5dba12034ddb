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
      this.glow.setScale(wide * (0.62 + 0.38 * this.open)).setAlpha((0.52 + 0.1 * breath) * (0.55 + 0.45 * this.open));
      this.core.setScale(near * (0.7 + 0.3 * this.open)).setAlpha((0.3 + 0.08 * breath) * (0.4 + 0.6 * this.open));
    });
    hangAll(stage, layer, hueName, unit);
  }

  /** 0 (all the pressure there is) … 1 (none): how far the light reaches. */
  setOpen(open: number): void {
    this.target = open;
  }
}

/** Lanterns that hang from above at both sides, where neither phone nor cards stand. */
function hangAll(stage: Stage, layer: GameObjects.Container, hue: LanternHue, unit: number): void {
  const { width } = stage;
  const places: readonly (readonly [share: number, y: number, scale: number, hue: LanternHue])[] = [
    [0.085, -12, 1.5, hue],
    [0.915, -16, 1.65, 'amber'],
    [0.845, -44, 0.95, 'pink'],
    [0.165, -50, 0.85, 'amber'],
    [0.025, -40, 0.8, 'violet'],
    [0.972, -34, 0.9, hue],
  ];
  places.forEach(([share, y, scale, tone], order) => {
    hangLantern(stage, layer, { x: width * share, y: y * unit, scale: scale * unit * 1.5, hue: tone }, order);
  });
  const shade = stage.image(layer, 'fade', 0, 0).setTint(LIGHT.night).setAlpha(0.5).setFlipY(true);
  shade.setDisplaySize(width, 120 * unit);
}
