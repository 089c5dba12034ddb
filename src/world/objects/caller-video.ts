import { BlendModes, GameObjects } from 'phaser';
import { createRandom, someonePicture, videoCallSvg } from '#art';
import type { Picture, VideoCallOptions } from '#art';
import type { ArtList } from '../sheets.ts';
import type { Stage } from '../stage.ts';

const DRAWN = { width: 360, height: 640 } as const;
const STRIPS = 20;
const STRIP_NAMES = Array.from({ length: STRIPS }, (_, index) => `strip-${index}`);
/** Breaks come at most 1.4 times a second and never flash: the picture slips, its brightness stays. */
const BREAK = { least: 0.7, spread: 2.2, longest: 0.3 } as const;
/** One written character takes about this long to say, seconds. */
const SPEECH = 0.06;

export interface VideoFrame {
  readonly width: number;
  readonly height: number;
  /** Where the bust stands in a wide frame: share of its width. */
  readonly centre: number;
}

type Caller = Pick<VideoCallOptions, 'portrait' | 'expression'>;

/** Pictures of a caller with the mouth closed and open; without a caller, somebody against the light. */
export function callerArt(caller: Caller | null, scale: number): ArtList {
  const draw = (open: boolean): Picture =>
    caller === null
      ? someonePicture(open)
      : { box: [0, 0, DRAWN.width, DRAWN.height], body: videoCallSvg({ ...caller, mouthOpen: open }) };
  return {
    'caller-closed': { picture: draw(false), scale, alone: true },
    'caller-open': { picture: draw(true), scale, alone: true },
  };
}

/** CSS px per px of the drawing: a tall frame is covered; in a wide one the bust is as high as the frame. */
export const callerScale = ({ width, height }: VideoFrame): number =>
  height >= width ? Math.max(width / DRAWN.width, height / DRAWN.height) : height / 460;

/** A caller on a bad line: breathes, speaks, and breaks into slipping strips with coloured bars. */
export class CallerVideo {
  private readonly group: GameObjects.Container;
  private readonly strips: readonly GameObjects.Image[];
  private readonly bars: readonly GameObjects.Image[];
  private readonly random = createRandom(2024);
  private readonly scale: number;
  private readonly frame: VideoFrame;
  private readonly left: number;
  /** Textures with the mouth closed and open. */
  private readonly looks: readonly [string, string];
  private readonly stop: () => void;
  private open = false;
  private talkUntil = 0;
  private seconds = 0;
  private nextBreak = 0;
  private breakEnd = 0;

  /** `parent`'s 0,0 is the middle of the frame. */
  constructor(stage: Stage, parent: GameObjects.Container, frame: VideoFrame) {
    const { scene, kit } = stage;
    this.frame = frame;
    this.scale = callerScale(frame);
    this.group = scene.add.container(0, 0);
    parent.add(this.group);
    const shown = Math.min(DRAWN.width, frame.width / this.scale);
    this.left =
      -frame.width / 2 + (frame.height >= frame.width ? 0 : frame.width * frame.centre - (shown * this.scale) / 2);
    const [closed, open] = [kit.gallery.textureOf('caller-closed'), kit.gallery.textureOf('caller-open')];
    this.looks = [closed, open];
    for (const look of this.looks) cut(stage, look, shown, frame.height / this.scale);
    const size = kit.gallery.scaleOf('caller-closed', this.scale);
    this.strips = Array.from({ length: STRIPS }, (_, index) => {
      const strip = new GameObjects.Image(scene, 0, 0, closed, STRIP_NAMES[index]).setOrigin(0, 0).setScale(size);
      strip.setPosition(this.left, -frame.height / 2 + (index * frame.height) / STRIPS);
      this.group.add(strip);
      return strip;
    });
    this.bars = [0x7fd8f5, 0xff5fa2, 0x7fd8f5, 0xff5fa2].map((colour) => {
      const [width, height] = [frame.width * 0.34, 4 * this.scale];
      const bar = stage.sheet(this.group, { x: 0, y: 0, width, height, tint: colour });
      return bar.setOrigin(0.5).setAlpha(0.85).setVisible(false);
    });
    const scan = scene.add
      .tileSprite(0, 0, frame.width, frame.height, kit.gallery.textureOf('scan'))
      .setBlendMode(BlendModes.NORMAL);
    scan.setTileScale(1, Math.max(1, this.scale));
    this.group.add(scan);
    this.breakAt(0.5);
    if (stage.motion) this.mend();
    this.seconds = stage.seconds;
    this.nextBreak = stage.seconds + 0.8;
    this.stop = stage.whileMoving((seconds) => this.move(seconds, scan));
  }

  /** The caller says a line of `characters`. */
  say(characters: number): void {
    if (characters > 0) this.talkUntil = this.seconds + Math.min(9, Math.max(0.8, characters * SPEECH));
  }

  remove(): void {
    this.stop();
    this.group.destroy();
  }

  private move(seconds: number, scan: GameObjects.TileSprite): void {
    this.seconds = seconds;
    this.group.scaleY = 1.004 + 0.004 * Math.sin(seconds * 1.7);
    scan.tilePositionY = seconds * 5;
    const speaking = seconds < this.talkUntil;
    this.mouth(speaking && Math.sin(seconds * 13) + Math.sin(seconds * 7.3) > -0.2);
    if (seconds > this.nextBreak) {
      this.breakAt(this.random());
      this.breakEnd = seconds + 0.12 + BREAK.longest * this.random() * 0.6;
      this.nextBreak = this.breakEnd + BREAK.least + BREAK.spread * this.random();
    } else if (this.breakEnd > 0 && seconds > this.breakEnd) {
      this.breakEnd = 0;
      this.mend();
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
    const first = 3 + Math.floor(chance * 9);
    for (let i = 0; i < this.strips.length; i++) {
      const torn = i === first || i === first + 1 || i === first + 4;
      const slip = torn ? (i === first + 4 ? -8 : 9 - 4 * (i - first)) * this.scale : 0;
      this.strips[i]?.setX(this.left + slip);
    }
    for (let i = 0; i < this.bars.length; i++) {
      const row = first + (i < 2 ? 0 : 4) + (i % 2) * 0.8;
      const side = i % 2 === 0 ? -0.32 : 0.3;
      this.bars[i]
        ?.setVisible(true)
        .setPosition(this.frame.width * side, -this.frame.height / 2 + (row * this.frame.height) / STRIPS);
    }
  }

  private mend(): void {
    for (let i = 0; i < this.strips.length; i++) this.strips[i]?.setX(this.left);
    for (let i = 0; i < this.bars.length; i++) this.bars[i]?.setVisible(false);
  }
}

/** Cuts the visible part of a caller's texture into strips. */
function cut(stage: Stage, key: string, shown: number, tall: number): void {
  const texture = stage.scene.textures.get(key);
  const source = texture.getSourceImage();
  const unit = source.width / DRAWN.width;
  const x = ((DRAWN.width - shown) / 2) * unit;
  for (let i = 0; i < STRIPS; i++) {
    const y = ((i * tall) / STRIPS) * unit;
    // One px more than its share, so that no seam shows between strips.
    texture.add(STRIP_NAMES[i] ?? '', 0, x, y, shown * unit, Math.min((tall / STRIPS) * unit + 1, source.height - y));
  }
}
