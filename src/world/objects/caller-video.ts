import { GameObjects } from 'phaser';
import { SCAN_PERIOD } from '#art';
import { createRandom } from '#scenario/random';
import type { Stage } from '../stage.ts';
import { DRAWN, scanOf } from './caller-frame.ts';
import type { CallerFrame, CallerPlace } from './caller-frame.ts';

const STRIPS = 20;
const STRIP_NAMES = Array.from({ length: STRIPS }, (_, index) => `strip-${index}`);
/** Breaks come at most 1.4 times a second and never flash: the picture slips, its brightness stays. Seconds. */
const BREAK = { shortest: 0.12, longest: 0.3, restLeast: 0.7, restMost: 2.9 } as const;
/** Which strips slip together, from the first torn one on, and how far, px of the drawing. */
const TEAR: Readonly<Record<number, number>> = { 0: 9, 1: 5, 4: -8 };
/** One written character takes about this long to say, seconds. */
const SPEECH = { perSign: 0.06, least: 0.8, most: 9 } as const;
/** Share of the way to its place that the picture goes in one frame. */
const GLIDE = 0.16;
const BAR_TINTS = [0x7fd8f5, 0xff5fa2, 0x7fd8f5, 0xff5fa2] as const;

/** A caller on a bad line: breathes, speaks, and breaks into slipping strips with coloured bars. */
export class CallerVideo {
  private readonly group: GameObjects.Container;
  private readonly strips: readonly GameObjects.Image[];
  private readonly bars: readonly GameObjects.Image[];
  private readonly random = createRandom(2024);
  private readonly frame: CallerFrame;
  /** Textures with the mouth closed and, where it moves, open. */
  private readonly looks: readonly [string, string];
  private readonly stop: () => void;
  private readonly glides: boolean;
  /** Where the picture is to be, and how much of it is seen. */
  private place: CallerPlace;
  private readonly whole: CallerPlace;
  private readonly scan: GameObjects.Image;
  private readonly lines: ReturnType<typeof scanOf>;
  private breath = 1;
  private open = false;
  private talkUntil = 0;
  private seconds: number;
  private nextBreak: number;
  private breakEnd = 0;

  /** `parent`'s 0,0 is the middle of the screen. */
  constructor(stage: Stage, parent: GameObjects.Container, frame: CallerFrame) {
    const { scene, kit } = stage;
    this.frame = frame;
    this.whole = { scale: 1, x: 0, y: 0, top: -frame.height, bottom: frame.height };
    this.place = this.whole;
    this.glides = stage.motion;
    this.group = scene.add.container(0, 0);
    parent.add(this.group);
    const closed = kit.gallery.textureOf('caller-closed');
    this.looks = [closed, stage.motion ? kit.gallery.textureOf('caller-open') : closed];
    for (const look of new Set(this.looks)) cut(stage, look, frame);
    this.strips = this.layStrips(stage);
    this.bars = BAR_TINTS.map((tint) =>
      stage
        .sheet(this.group, {
          x: 0,
          y: 0,
          width: frame.shown.width * frame.scale * 0.3,
          height: 3.4 * frame.scale,
          tint,
        })
        .setOrigin(0.5)
        .setAlpha(0.85),
    );
    this.seconds = stage.seconds;
    this.lines = scanOf(frame);
    this.scan = this.layScanLines(stage);
    this.driftScanLines();
    // Without motion one break stays, so that the bad line can be seen all the same.
    this.breakAt(0.5);
    if (stage.motion) this.mend();
    this.nextBreak = stage.seconds + BREAK.restLeast;
    this.stop = stage.whileMoving((seconds) => this.move(seconds));
    stage.finish(() => this.group.active && !this.isAtPlace());
  }

  /** The caller says a line of that many characters. */
  say(characters: number): void {
    const { perSign, least, most } = SPEECH;
    if (characters > 0) this.talkUntil = this.seconds + Math.min(most, Math.max(least, characters * perSign));
  }

  /** Moves the picture out of the way of what the page lays over the screen, or back (`null`). */
  moveTo(place: CallerPlace | null): void {
    this.place = place ?? this.whole;
    if (!this.glides) this.settle(1);
  }

  /** To the eye. */
  private isAtPlace(): boolean {
    const { x, y, scale } = this.place;
    const off = Math.abs(this.group.x - x) + Math.abs(this.group.y - y);
    return off < 1 && Math.abs(this.group.scaleX - scale) < 0.005;
  }

  /** Goes on towards its place; strips outside of what may be seen are not drawn. */
  private settle(share: number): void {
    const { x, y, scale, top, bottom } = this.place;
    const { height } = this.frame;
    this.group.x += (x - this.group.x) * share;
    this.group.y += (y - this.group.y) * share;
    const size = this.group.scaleX + (scale - this.group.scaleX) * share;
    this.group.setScale(size, size * this.breath);
    const tall = (height / STRIPS) * size;
    for (let index = 0; index < STRIPS; index++) {
      const from = this.group.y - (height / 2) * size + index * tall;
      const strip = this.strips[index];
      if (strip !== undefined) strip.visible = from >= top - 1 && from + tall <= bottom + 1;
    }
    this.scan.visible = scale === 1;
    this.driftScanLines();
  }

  remove(): void {
    this.stop();
    this.group.destroy();
  }

  private layStrips(stage: Stage): GameObjects.Image[] {
    const { left, height, scale } = this.frame;
    const size = stage.kit.gallery.scaleOf('caller-closed', scale);
    return STRIP_NAMES.map((name, index) => {
      const y = -height / 2 + (index * height) / STRIPS;
      const strip = new GameObjects.Image(stage.scene, left, y, this.looks[0], name).setOrigin(0, 0).setScale(size);
      this.group.add(strip);
      return strip;
    });
  }

  /** A strip that is drawn like every other picture: tiles have a shader of their own, which is made when first needed. */
  private layScanLines(stage: Stage): GameObjects.Image {
    const { width } = this.frame;
    const { scale, height } = this.lines;
    return stage.image(this.group, 'scan', -width / 2, 0).setDisplaySize(width, height * scale);
  }

  /** Lines drift upwards, within the place that is theirs: they are the screen's, and stay when the caller moves. */
  private driftScanLines(): void {
    const { scale, shown } = this.lines;
    const off = ((this.seconds * 5) % SCAN_PERIOD) * scale;
    const { width, scaleY } = this.scan;
    this.scan.setCrop(0, off / scaleY, width, shown / scaleY).setY(-shown / 2 - off - this.group.y);
  }

  private move(seconds: number): void {
    this.seconds = seconds;
    this.breath = 1.004 + 0.004 * Math.sin(seconds * 1.7);
    this.settle(GLIDE);
    const speaking = seconds < this.talkUntil;
    this.mouth(speaking && Math.sin(seconds * 13) + Math.sin(seconds * 7.3) > -0.2);
    if (this.breakEnd > 0 && seconds > this.breakEnd) {
      this.breakEnd = 0;
      this.mend();
    } else if (this.breakEnd === 0 && seconds > this.nextBreak) {
      this.breakAt(this.random());
      this.breakEnd = seconds + BREAK.shortest + (BREAK.longest - BREAK.shortest) * this.random();
      this.nextBreak = this.breakEnd + BREAK.restLeast + (BREAK.restMost - BREAK.restLeast) * this.random();
    }
  }

  private mouth(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    const look = this.looks[open ? 1 : 0];
    for (let i = 0; i < this.strips.length; i++) this.strips[i]?.setTexture(look, STRIP_NAMES[i]);
  }

  /** Strips slip sideways in two places; where they slip, bars show. */
  private breakAt(chance: number): void {
    const { left, shown, height, scale } = this.frame;
    const width = shown.width * scale;
    const first = 3 + Math.floor(chance * 9);
    for (let i = 0; i < this.strips.length; i++) this.strips[i]?.setX(left + (TEAR[i - first] ?? 0) * scale);
    for (let i = 0; i < this.bars.length; i++) {
      const row = first + (i < 2 ? 0 : 4) + (i % 2) * 0.8;
      const x = left + width * (i % 2 === 0 ? 0.17 : 0.83);
      this.bars[i]?.setVisible(true).setPosition(x, -height / 2 + (row * height) / STRIPS);
    }
  }

  private mend(): void {
    for (let i = 0; i < this.strips.length; i++) this.strips[i]?.setX(this.frame.left);
    for (let i = 0; i < this.bars.length; i++) this.bars[i]?.setVisible(false);
  }
}

/** Cuts the visible part of a caller's texture into strips. */
function cut(stage: Stage, look: string, { shown }: CallerFrame): void {
  const texture = stage.scene.textures.get(look);
  const source = texture.getSourceImage();
  const unit = source.width / DRAWN.width;
  const x = ((DRAWN.width - shown.width) / 2) * unit;
  const tall = (shown.height / STRIPS) * unit;
  STRIP_NAMES.forEach((name, index) => {
    const y = index * tall;
    // One px more than its share, so that no seam shows between strips.
    texture.add(name, 0, x, y, shown.width * unit, Math.min(tall + 1, source.height - y));
  });
}
