import type { GameObjects } from 'phaser';
import { LIGHT } from '../keys.ts';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';

/** The strongest edge light, at level 4. */
const MOST = 0.38;
const LEVELS = 4;

/** Beats per minute at a level of 1..4: 70 … 120. */
const bpm = (level: number): number => 70 + ((Math.max(1, level) - 1) * 50) / (LEVELS - 1);

/** Pressure as light: a red edge that closes in with the level, beats softly, and goes at once when help comes. */
export class Pressure {
  private readonly edge: GameObjects.Image;
  private level = 0;
  private shown = 0;
  private phase = 0;
  /** Strength of the beat right now, 0..1. */
  beat = 0;

  constructor(stage: Stage, layer: GameObjects.Container) {
    this.edge = stage.image(layer, 'vignette', 0, 0).setTint(LIGHT.alarm).setAlpha(0);
    this.edge.setDisplaySize(stage.width, stage.height);
    stage.finish(() => this.shown !== this.level);
    stage.always((_seconds, step) => this.move(step, stage.motion));
  }

  /** Share of the strongest pressure that is shown, 0..1. */
  get share(): number {
    return this.shown / LEVELS;
  }

  setLevel(level: number): void {
    this.level = level;
  }

  private move(step: number, motion: boolean): void {
    this.shown = ease(this.shown, this.level, this.level < this.shown ? 7 : 1.8, step);
    if (Math.abs(this.shown - this.level) < 0.04) this.shown = this.level;
    if (motion) this.phase = (this.phase + (step * bpm(this.level)) / 60) % 1;
    const { phase } = this;
    this.beat = motion && this.level > 0 ? Math.exp(-phase * 9) + 0.6 * Math.exp(-Math.abs(phase - 0.22) * 16) : 0;
    this.edge.setAlpha(MOST * this.share * (0.92 + 0.08 * this.beat));
  }
}
