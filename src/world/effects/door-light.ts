import type { GameObjects, Tweens } from 'phaser';
import { HUES } from '#art';
import { BOOTH_HUE, boothOf } from '#layout';
import type { BoothTheme, HubLayout } from '#layout';
import { TRANSITION_MS } from '#state';
import type { Transition } from '#state';
import { LIGHT, mixTint, tintOf } from '../keys.ts';
import type { Stage } from '../stage.ts';

/** How much the view closes in on the door. */
const PUSH = 0.85;

/** The light of a door that grows until it fills the screen, or draws back into the door; with little motion, a fade through the dark. */
export class DoorLight {
  private readonly stage: Stage;
  private readonly layout: HubLayout;
  private readonly cover: GameObjects.Image;
  private readonly bloom: GameObjects.Image;
  private walk: Tweens.Tween | null = null;

  constructor(stage: Stage, layout: HubLayout) {
    this.stage = stage;
    this.layout = layout;
    const layer = stage.layer();
    this.cover = coverScreen(stage, layer, 0xffffff).setAlpha(0);
    this.bloom = stage.light(layer, 'glow', { x: 0, y: 0, scale: 1, tint: 0xffffff }).setVisible(false);
  }

  /** `onShare` follows the walk, 0 on the plaza … 1 in the door. */
  play({ kind, theme }: Transition, onShare: (share: number) => void): void {
    const { scene, motion, kit } = this.stage;
    const duration = motion ? TRANSITION_MS[kind] : TRANSITION_MS.reduced;
    const [from, to] = kind === 'enter' ? [0, 1] : [1, 0];
    this.walk?.stop();
    // Where the processor draws, pictures come too seldom for a fade: it would be a second of darkness.
    if (kit.still && kind === 'leave') return void this.cover.setAlpha(0);
    this.colour(theme);
    const apply = (share: number): void => {
      if (motion) this.open(theme, share);
      else this.cover.setAlpha(share);
      if (motion) onShare(share);
    };
    apply(from);
    kit.pace.burst(duration + 200);
    this.walk = scene.tweens.addCounter({
      from,
      to,
      duration,
      ease: kind === 'enter' ? 'Quad.easeIn' : 'Quad.easeOut',
      onUpdate: (tween) => apply(tween.getValue() ?? to),
    });
  }

  private colour(theme: BoothTheme): void {
    const hue = HUES[BOOTH_HUE[theme]];
    this.bloom.setTint(tintOf(hue.light));
    this.cover.setTint(this.stage.motion ? doorTint(theme) : LIGHT.night);
  }

  private open(theme: BoothTheme, share: number): void {
    const { stage, bloom, cover } = this;
    const { x, y, scale } = boothOf(this.layout, theme);
    const door = y - 62 * scale;
    const reach = Math.hypot(Math.max(x, stage.width - x), Math.max(door, stage.height - door));
    bloom.setVisible(share > 0).setPosition(x, door);
    bloom.setScale(0.4 * scale + (reach / 34 - 0.4 * scale) * share * share).setAlpha(Math.min(1, share * 3));
    cover.setAlpha(Math.max(0, (share - 0.5) / 0.5) ** 1.5);
    const zoom = 1 + PUSH * share;
    const camera = stage.scene.cameras.main;
    camera.setZoom(zoom * stage.kit.resolution());
    camera.setScroll(x * (1 - 1 / zoom), door * (1 - 1 / zoom));
  }
}

/** What the door's light becomes when it fills the screen: the lantern's own warm paper, not a white flash. */
export const doorTint = (theme: BoothTheme): number => {
  const { light, mid } = HUES[BOOTH_HUE[theme]];
  return mixTint(tintOf(light), tintOf(mid), 0.72);
};

/** One colour over the whole screen. */
export const coverScreen = (stage: Stage, layer: GameObjects.Container, tint: number): GameObjects.Image =>
  stage.sheet(layer, { x: 0, y: 0, width: stage.width, height: stage.height, tint });
