import { BlendModes, GameObjects } from 'phaser';
import type { Scene } from 'phaser';
import type { ClockPort, PhoneStagePort } from '#ports';
import type { AppStore } from '#state';
import type { Gallery } from './gallery.ts';
import type { Pace } from './pace.ts';

/** What every scene is made with. */
export interface WorldKit {
  readonly store: AppStore;
  readonly clock: ClockPort;
  readonly phone: PhoneStagePort;
  readonly gallery: Gallery;
  readonly pace: Pace;
  /** The processor draws: nothing moves by itself, as under reduced motion. */
  readonly still: boolean;
  /** The viewport, CSS px. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** Canvas px per CSS px. */
  readonly resolution: () => number;
  /** What drawings are rasterised for, device px per CSS px. */
  readonly sharpness: () => number;
}

/** A stalled page must not make things jump. */
const LONGEST_STEP_MS = 250;

/** Moves something: `seconds` since the scene began, `step` since the last picture. Must not allocate. */
export type Tick = (seconds: number, step: number) => void;

/** Where objects are built: a scene, its pictures, and the list of what moves. */
export class Stage {
  readonly scene: Scene;
  readonly kit: WorldKit;
  readonly width: number;
  readonly height: number;
  /** False under reduced motion and where the world is still: nothing moves by itself. */
  readonly motion: boolean;
  private readonly ticks: Tick[] = [];
  private readonly unfinished: (() => boolean)[] = [];
  seconds: number;

  /** `seconds` carries the motion on from a scene that was built before. */
  constructor(scene: Scene, kit: WorldKit, seconds = 0) {
    this.scene = scene;
    this.kit = kit;
    this.seconds = seconds;
    ({ width: this.width, height: this.height } = kit.size());
    this.motion = !kit.still && !kit.store.getState().settings.reducedMotion;
  }

  layer(): GameObjects.Container {
    return this.scene.add.container(0, 0);
  }

  image(layer: GameObjects.Container, key: string, x: number, y: number, scale = 1): GameObjects.Image {
    const image = this.kit.gallery.image(this.scene, key, { x, y, scale });
    layer.add(image);
    return image;
  }

  /** A plain sheet of one colour; drawn like every other picture, so that no second shader is needed. */
  sheet(layer: GameObjects.Container, place: Sheet): GameObjects.Image {
    const image = new GameObjects.Image(this.scene, place.x, place.y, '__WHITE').setOrigin(0).setTint(place.tint);
    layer.add(image.setDisplaySize(place.width, place.height));
    return image;
  }

  /** A light: added to what lies below it. */
  light(layer: GameObjects.Container, key: string, at: LightPlace): GameObjects.Image {
    return this.image(layer, key, at.x, at.y, at.scale)
      .setBlendMode(BlendModes.ADD)
      .setTint(at.tint)
      .setAlpha(at.alpha ?? 1);
  }

  /** Registers motion that never ends; it is left out under reduced motion. Returns its end. */
  whileMoving(tick: Tick): () => void {
    return this.motion ? this.always(tick) : () => undefined;
  }

  /** Registers motion that answers the player; it runs in any case and settles at once under reduced motion. */
  always(tick: Tick): () => void {
    this.ticks.push(tick);
    return () => {
      const index = this.ticks.indexOf(tick);
      if (index >= 0) this.ticks.splice(index, 1);
    };
  }

  /** Names something that must be drawn to its end once it has begun. */
  finish(unfinished: () => boolean): void {
    this.unfinished.push(unfinished);
  }

  /** Whether a tween or a motion that answers the player is still under way. */
  readonly busy = (): boolean => this.scene.tweens.getTweens().length > 0 || this.unfinished.some((check) => check());

  advance(delta: number): void {
    const step = this.motion ? Math.min(delta, LONGEST_STEP_MS) / 1000 : 10;
    if (this.motion) this.seconds += step;
    for (let i = 0; i < this.ticks.length; i++) this.ticks[i]?.(this.seconds, step);
  }
}

export interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tint: number;
}

export interface LightPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly tint: number;
  readonly alpha?: number;
}

/** Eases `value` towards `target`; `rate` per second. A step of ten seconds (reduced motion) arrives at once. */
export const ease = (value: number, target: number, rate: number, step: number): number =>
  target + (value - target) * Math.exp(-rate * step);
