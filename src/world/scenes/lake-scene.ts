import { Scene } from 'phaser';
import { LAKE_NIGHT, lakeLayout, lakePlan, lakeScene, lakeShore } from '#layout';
import { lakeGlow, lakeLights } from '#state';
import type { AppState, StoryLights } from '#state';
import { coverScreen } from '../effects/door-light.ts';
import { Drift } from '../effects/drift.ts';
import { FPS, LIGHT, SCENE } from '../keys.ts';
import { buildFireflies } from '../objects/fireflies.ts';
import { buildWillows } from '../objects/foreground.ts';
import { LakeLights } from '../objects/lake-lights.ts';
import { buildLake, buildLandmarks } from '../objects/lake.ts';
import { buildLotusLeaves, buildMist, buildMoonPath } from '../objects/near-shore.ts';
import { buildSky } from '../objects/sky.ts';
import { createScope } from '../scope.ts';
import { Stage } from '../stage.ts';
import { sceneOf } from '../story-cues.ts';
import type { WorldKit } from '../stage.ts';

const ARRIVE_MS = 420;

/** The player's own lake, where each safe act floats as a lantern. */
export class LakeScene extends Scene {
  private readonly kit: WorldKit;
  private stage: Stage | undefined;
  /** What was lit when the lake was last seen; before that, what the page began with. */
  private seen: readonly StoryLights[];

  constructor(kit: WorldKit) {
    super(SCENE.lake);
    this.kit = kit;
    this.seen = lakeLights(kit.store.getState());
  }

  create(): void {
    const { kit } = this;
    const state = kit.store.getState();
    const stage = new Stage(this, kit, this.stage?.seconds);
    this.stage = stage;
    this.cameras.main.setOrigin(0, 0).setZoom(kit.resolution()).setScroll(0, 0).setBackgroundColor(LIGHT.night);
    this.build(stage, state);
    if (stage.motion) this.arrive(stage);
    stage.advance(0);

    const keepPace = ({ screen, panel }: AppState): void =>
      kit.pace.sustain(stage.motion && screen === 'lake' && panel === null ? FPS.lake : 0);
    const scope = createScope(this);
    scope.add(
      kit.store.subscribe((now, past) => {
        // The lake is left at the same moment: the director takes it down.
        if (sceneOf(now) !== SCENE.lake) return;
        const lights = (state: AppState) => state.kiosk?.record.today.lights ?? state.progress;
        if (lights(now) !== lights(past) || now.entries !== past.entries) {
          this.scene.restart();
          kit.pace.burst(200);
        } else keepPace(now);
      }),
    );
    scope.add(() => kit.pace.sustain(0));
    scope.add(kit.pace.stayAwakeWhile(stage.busy));
    keepPace(state);
  }

  override update(_time: number, delta: number): void {
    this.stage?.advance(delta);
  }

  private build(stage: Stage, state: AppState): void {
    const { width, height } = stage;
    const shoreline = lakeShore(width, height);
    const plan = lakeScene(width, height);
    const { unit, horizon, shore } = shoreline;
    const [sky, lake, land] = [stage.layer(), stage.layer(), stage.layer()];
    buildSky(stage, sky, 'lake', plan, shoreline);
    this.fillBelow(stage, plan.lake + horizon);
    buildLake(stage, lake, 'lake', plan, shoreline);
    buildLandmarks(stage, land, 'lake', plan, shoreline);
    const night = 1 - lakeGlow(state);
    coverScreen(stage, stage.layer(), LIGHT.night).setAlpha(LAKE_NIGHT * night);
    const air = stage.layer();
    buildMoonPath(stage, air, plan, shoreline, night);
    buildMist(stage, air, plan, shoreline);
    buildLotusLeaves(stage, air, shoreline, lakeLayout(width, height).water.width);
    this.light(stage, state, unit);
    const front = stage.layer();
    buildFireflies(stage, front, { count: 18, top: horizon, height: shore - horizon, scale: Math.max(0.5, unit) });
    buildWillows(stage, front, plan, shoreline);
    this.darken(stage, unit);
    const drift = [sky, lake, land].map((layer, index) => ({ layer, reach: (26 - 6 * index) * unit }));
    void new Drift(stage, [...drift, { layer: front, reach: -24 * unit }]);
  }

  /** Upright, plain water lies behind the page of words. */
  private fillBelow(stage: Stage, y: number): void {
    if (y >= stage.height) return;
    stage.sheet(stage.layer(), { x: 0, y: y - 1, width: stage.width, height: stage.height - y + 1, tint: LIGHT.water });
  }

  private light(stage: Stage, state: AppState, unit: number): void {
    const stories = lakeLights(state);
    const families = lakePlan(
      stage.width,
      stage.height,
      stories.map(({ acts }) => acts),
    );
    const seen = new Map(this.seen.map(({ key, acts }) => [key, acts]));
    void new LakeLights(stage, families, unit, ({ story }, { act }) => {
      const known = seen.get(stories[story]?.key ?? '') ?? [];
      return !known.includes(act ?? 'tell');
    });
    this.seen = stories;
  }

  /** Quiet ground for the bar. */
  private darken(stage: Stage, unit: number): void {
    const top = stage.image(stage.layer(), 'fade', 0, 0).setTint(LIGHT.night).setAlpha(0.72).setFlipY(true);
    top.setDisplaySize(stage.width, Math.max(150 * unit, 80));
  }

  private arrive(stage: Stage): void {
    const cover = coverScreen(stage, stage.layer(), LIGHT.night);
    this.tweens.add({ targets: cover, alpha: 0, duration: ARRIVE_MS, ease: 'Quad.easeOut' });
  }
}
