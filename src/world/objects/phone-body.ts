import type { GameObjects } from 'phaser';
import type { ClockPort, PhoneStagePort } from '#ports';
import type { StoryLayout } from '#layout';
import { AURA_PX } from '../art/room-art.ts';
import { LIGHT } from '../keys.ts';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';

const RING = { buzzSeconds: 0.95, restSeconds: 0.85, hertz: 7 } as const;
/** Where the phone comes from: half heights of the screen below its place, and turned. */
const AWAY = { heights: 1.5, degrees: 5, longestMs: 1500 } as const;
/** Degrees; more would be hard to read. */
const TILT = { ringing: 0.8, paused: -1.2 } as const;

/** The phone as a thing in the room: it slides in, rings, dims; the page's phone is moved along with it. */
export class PhoneBody {
  /** Draws on the screen, below the case. */
  readonly screen: GameObjects.Container;
  private readonly group: GameObjects.Container;
  private readonly rim: GameObjects.Image;
  private readonly case: GameObjects.Image;
  private readonly waves: readonly GameObjects.Image[];
  private readonly port: PhoneStagePort;
  private readonly unit: number;
  private readonly home: { readonly x: number; readonly y: number };
  private ringing = false;
  private ringStart = 0;
  private seconds = 0;
  private paused = false;
  /** 1: below the screen, 0: in its place. */
  private away = 0;
  private tilt = 0;
  /** Where the page's phone was moved last. */
  private readonly told = { dx: 0, dy: 0, degrees: 0 };
  private dim = 0;

  constructor(stage: Stage, layer: GameObjects.Container, layout: StoryLayout, tint: number) {
    const { phone, unit } = layout;
    this.port = stage.kit.phone;
    this.unit = unit;
    this.home = { x: phone.x + phone.width / 2, y: phone.y + phone.height / 2 };
    this.waves = [0, 1, 2].map(() => stage.light(layer, 'wave', { ...this.home, scale: 1, tint, alpha: 0 }));
    this.group = stage.scene.add.container(this.home.x, this.home.y);
    layer.add(this.group);
    stage
      .image(this.group, 'aura', 0, 26 * unit)
      .setTint(LIGHT.night)
      .setAlpha(0.95);
    this.rim = stage.light(this.group, 'aura', { x: 0, y: 0, scale: 1, tint, alpha: 0.6 });
    stage.image(this.group, 'screen', 0, 0);
    this.screen = stage.scene.add.container(0, 0);
    this.group.add(this.screen);
    this.case = stage.image(this.group, 'case', 0, 0);
    stage.finish(() => this.away > 0 || this.tilt !== (this.paused && stage.motion ? TILT.paused : 0));
    stage.always((seconds, step) => this.move(seconds, step, stage.motion));
  }

  /** Moves the page's phone to where the body begins its way in. */
  static putAway(port: PhoneStagePort, { phone }: StoryLayout): void {
    port.move(0, (phone.y + phone.height / 2) * AWAY.heights, AWAY.degrees);
  }

  /** Comes in from below, and is in its place in good time whatever happens. Returns how to call that off. */
  arrive(clock: ClockPort): () => void {
    this.away = 1;
    // The page's phone must come even if no picture is drawn any more.
    return clock.after(AWAY.longestMs, () => {
      this.away = 0;
      this.port.move(0, 0, 0);
    });
  }

  setRinging(on: boolean): void {
    if (on && !this.ringing) this.ringStart = this.seconds;
    this.ringing = on;
  }

  setPaused(on: boolean): void {
    this.paused = on;
  }

  /** Tints the light around the case: the room's hue, or alarm. */
  setRim(tint: number, alpha: number): void {
    this.rim.setTint(tint).setAlpha(alpha * (1 - 0.6 * this.dim));
  }

  private move(seconds: number, step: number, motion: boolean): void {
    this.seconds = seconds;
    this.away = ease(this.away, 0, 5.2, step);
    if (this.away < 0.0015) this.away = 0;
    this.dim = ease(this.dim, this.paused ? 1 : 0, 6, step);
    const buzz = motion && this.ringing ? this.buzz(seconds) : 0;
    const wave = Math.sin((seconds - this.ringStart) * RING.hertz * 2 * Math.PI) * buzz;
    const rest = motion && this.paused ? TILT.paused : 0;
    this.tilt = ease(this.tilt, rest, 6, step);
    if (Math.abs(this.tilt - rest) < 0.01) this.tilt = rest;
    const dx = wave * 1.6 * this.unit;
    const dy = this.away * this.home.y * AWAY.heights;
    const degrees = this.tilt + this.away * AWAY.degrees + wave * TILT.ringing;
    this.group.setPosition(this.home.x + dx, this.home.y + dy).setAngle(degrees);
    this.case.setAlpha(1 - 0.25 * this.dim);
    this.tell(dx, dy, degrees);
    this.spread(seconds, motion);
  }

  /** Moves the page's phone, but only when it moves: each call costs the page a layout of its own. */
  private tell(dx: number, dy: number, degrees: number): void {
    if (dx === this.told.dx && dy === this.told.dy && degrees === this.told.degrees) return;
    this.told.dx = dx;
    this.told.dy = dy;
    this.told.degrees = degrees;
    this.port.move(dx, dy, degrees);
  }

  /** 0..1: a phone that buzzes, rests, buzzes. */
  private buzz(seconds: number): number {
    const at = (seconds - this.ringStart) % (RING.buzzSeconds + RING.restSeconds);
    return at > RING.buzzSeconds ? 0 : Math.sin((at / RING.buzzSeconds) * Math.PI);
  }

  /** Rings of light that leave the phone while it rings. */
  private spread(seconds: number, motion: boolean): void {
    const reach = (this.home.y + AURA_PX) / 100;
    for (let i = 0; i < this.waves.length; i++) {
      const share = ((seconds - this.ringStart) / 2.7 + i / 3) % 1;
      const strength = this.ringing && motion ? Math.sin(share * Math.PI) * 0.3 : 0;
      const unit = this.waves[i];
      unit?.setAlpha(strength).setDisplaySize(200 * reach * (0.55 + 0.75 * share), 200 * reach * (0.55 + 0.75 * share));
    }
  }
}
