import { BOND_LONG } from '#art';
import { LAKE_DARK, LAKE_DRIFT } from '#layout';
import type { LakeFamily, LakeLantern } from '#layout';
import type { GameObjects } from 'phaser';
import { lakeKey } from '../art/lake-art.ts';
import { LIGHT } from '../keys.ts';
import type { Stage } from '../stage.ts';
import { Lotus } from './lotus.ts';

const LIGHTING_MS = 1300;
const BETWEEN_MS = 320;
/** The lake is looked at for a moment before the first one is lit. */
const ARRIVE_MS = 700;
/** However many are new, the last one begins to shine within this time, ms. */
const PATIENCE_MS = 6000;

/** All lanterns of the lake; those that are new are lit one after another. */
export class LakeLights {
  private readonly stage: Stage;
  private readonly unit: number;
  private readonly fresh: Lotus[] = [];
  private readonly front: GameObjects.Container;

  /** `isNew`: what was lit since the lake was last seen. */
  constructor(
    stage: Stage,
    families: readonly LakeFamily[],
    unit: number,
    isNew: (family: LakeFamily, lantern: LakeLantern) => boolean,
  ) {
    this.stage = stage;
    this.unit = unit;
    const layers = { glows: stage.layer(), bodies: stage.layer() };
    this.front = stage.layer();
    for (const family of families) {
      const byDepth = family.lanterns.toSorted((a, b) => a.y - b.y);
      const drawn = new Map(byDepth.map((lantern) => [lantern, new Lotus(stage, layers, lantern, unit)]));
      for (const lantern of family.lanterns) this.light(drawn.get(lantern), lantern, isNew(family, lantern));
      this.sail(
        family,
        family.lanterns.flatMap((lantern) => drawn.get(lantern) ?? []),
      );
    }
    this.kindle();
  }

  private light(lotus: Lotus | undefined, { kind }: LakeLantern, isNew: boolean): void {
    if (lotus === undefined || kind === 'dark') return;
    if (kind === 'waiting') this.wait(lotus);
    else if (isNew && this.stage.motion) this.fresh.push(lotus);
    else lotus.setLight(1);
  }

  /** A family drifts as one; its thread of light goes with it. */
  private sail(family: LakeFamily, lotuses: readonly Lotus[]): void {
    const { stage } = this;
    const first = family.lanterns[0];
    if (first === undefined) return;
    const [reach, phase] = [LAKE_DRIFT * first.scale, first.x * 0.031 + family.story * 2.1];
    this.join(family, first.scale, lotuses);
    stage.whileMoving((seconds) => {
      const dx = Math.sin(seconds * 0.17 + phase) * reach;
      const dy = Math.sin(seconds * 0.23 + phase * 1.7) * 0.3 * reach;
      for (let i = 0; i < lotuses.length; i++) lotuses[i]?.drift(seconds, dx, dy);
    });
  }

  private join({ bond }: LakeFamily, scale: number, lotuses: readonly Lotus[]): void {
    const [from, to] = bond === null ? [] : [lotuses[bond[0]], lotuses[bond[1]]];
    if (from === undefined || to === undefined) return;
    const { stage, unit, front } = this;
    const thread = stage.light(front, lakeKey('thread', scale, unit), { x: 0, y: 0, scale, tint: LIGHT.cream });
    const message = stage.light(front, 'spark', { x: 0, y: 0, scale: 0.42 * scale, tint: LIGHT.cream });
    const wide = thread.scaleX / (BOND_LONG * scale);
    const place = (seconds: number): void => {
      const dx = to.x - from.x;
      const dy = to.y - from.y;
      thread.setPosition((from.x + to.x) / 2, (from.y + to.y) / 2 - 17 * scale).setRotation(Math.atan2(dy, dx));
      thread.scaleX = wide * Math.hypot(dx, dy);
      const shine = Math.min(from.shine, to.shine);
      thread.setAlpha(shine * (0.82 + 0.14 * Math.sin(seconds * 1.1 + from.x)));
      message.setAlpha(0.8 * shine);
      const along = 0.5 + 0.5 * Math.sin(seconds * 0.8 + from.x);
      message.setPosition(from.x + dx * along, from.y + dy * along - (17 + 80 * along * (1 - along)) * scale);
    };
    place(0);
    stage.whileMoving(place);
  }

  /** The first lantern: a faint ember until a story has been played. */
  private wait(lotus: Lotus): void {
    const ember = (seconds: number): void => lotus.setLight(LAKE_DARK + 0.08 + 0.06 * Math.sin(seconds * 0.9));
    ember(0);
    this.stage.whileMoving(ember);
  }

  private kindle(): void {
    const { fresh, stage } = this;
    const between = Math.min(BETWEEN_MS, PATIENCE_MS / Math.max(1, fresh.length));
    fresh.forEach((lotus, index) => {
      const spark = stage.light(this.front, 'spark', {
        x: lotus.x,
        y: lotus.y,
        scale: 0.9 * this.unit,
        tint: LIGHT.cream,
      });
      const from = { x: lotus.x, y: lotus.y };
      spark.setAlpha(0);
      stage.scene.tweens.addCounter({
        from: 0,
        to: 1,
        duration: LIGHTING_MS,
        delay: ARRIVE_MS + index * between,
        onUpdate: (tween) => {
          const share = tween.getValue() ?? 1;
          lotus.setLight(LAKE_DARK + (1 - LAKE_DARK) * Math.min(1, share * 2.4), Math.sin(Math.PI * share));
          spark.setPosition(from.x, from.y - (14 + 90 * share) * this.unit).setAlpha(Math.sin(Math.PI * share));
        },
        onComplete: () => spark.destroy(),
      });
    });
  }
}
