import { Scene } from 'phaser';
import type { GameObjects } from 'phaser';
import { BOOTH_THEMES, boothOf, hubLayout, plazaPlan } from '#layout';
import type { BoothTheme, HubLayout } from '#layout';
import { openThemes } from '#state';
import type { AppState } from '#state';
import { DoorLight } from '../effects/door-light.ts';
import { Drift } from '../effects/drift.ts';
import { FPS, LIGHT, SCENE } from '../keys.ts';
import { Booth } from '../objects/booth.ts';
import { buildCrowd } from '../objects/crowd.ts';
import { buildDrum, buildPlaza } from '../objects/drum-floor.ts';
import { buildFireflies } from '../objects/fireflies.ts';
import { buildFloats } from '../objects/floats.ts';
import { buildBoughs, buildGarland, buildLeaves, buildWillows } from '../objects/foreground.ts';
import { buildLake, buildLandmarks } from '../objects/lake.ts';
import { Player } from '../objects/player.ts';
import { buildSky } from '../objects/sky.ts';
import { createScope } from '../scope.ts';
import { finishedThemes, isPlazaAlive, litShare, sceneOf } from '../story-cues.ts';
import { Stage } from '../stage.ts';
import type { WorldKit } from '../stage.ts';

/** After a change of focus everything has settled within this time, ms. */
const FOCUS_MS = 1200;
/** What the lanterns and the player stand by. */
const SHOWN_BY = ['theme', 'entries', 'progress', 'screen'] as const;

/** The plaza by the lake, with the five great lanterns. */
export class PlazaScene extends Scene {
  private readonly kit: WorldKit;
  private stage: Stage | undefined;
  private lit = false;

  constructor(kit: WorldKit) {
    super(SCENE.plaza);
    this.kit = kit;
  }

  create(): void {
    const { kit } = this;
    const state = kit.store.getState();
    const stage = new Stage(this, kit);
    this.stage = stage;
    const layout = hubLayout(stage.width, stage.height);
    this.cameras.main.setOrigin(0, 0).setZoom(kit.resolution()).setScroll(0, 0).setBackgroundColor(LIGHT.night);

    const booths = this.build(stage, layout, state);
    const player = booths.player;
    const light = new DoorLight(stage, layout);

    const showBooths = (now: AppState): void => {
      const open = openThemes(now);
      const finished = finishedThemes(now);
      for (const [theme, booth] of booths.all) {
        booth.show(open.has(theme), finished.has(theme), this.lit);
        booth.setFocus(theme === now.theme);
      }
      const place = boothOf(layout, now.theme);
      player.face(place);
      booths.drift.lookTo((place.x - stage.width / 2) / (stage.width / 2));
      kit.pace.burst(FOCUS_MS);
    };
    const walk = (now: AppState): void => {
      if (now.transition === null) return;
      const place = boothOf(layout, now.transition.theme);
      const entering = now.transition.kind === 'enter';
      light.play(now.transition, (share) => entering && player.enter(place, share));
    };
    // Under a dialog or a full page the plaza stands still.
    const keepPace = (now: AppState): void => kit.pace.sustain(stage.motion && isPlazaAlive(now) ? FPS.plaza : 0);
    showBooths(state);
    // The lanterns light up once, when the plaza is seen for the first time or its stories arrive.
    this.lit = state.entries.length > 0;
    walk(state);
    stage.advance(0);

    const scope = createScope(this);
    scope.add(
      kit.store.subscribe((now, past) => {
        // A visit that ends in the middle of a walk leaves the door's light over everything.
        if (now.kiosk?.visit !== past.kiosk?.visit && sceneOf(now) === SCENE.plaza) {
          this.scene.restart();
          return kit.pace.burst(FOCUS_MS);
        }
        if (SHOWN_BY.some((part) => now[part] !== past[part])) showBooths(now);
        if (now.transition !== past.transition) walk(now);
        keepPace(now);
      }),
    );
    scope.add(() => kit.pace.sustain(0));
    scope.add(kit.pace.stayAwakeWhile(stage.busy));
    keepPace(state);
  }

  override update(_time: number, delta: number): void {
    this.stage?.advance(delta);
  }

  private build(stage: Stage, layout: HubLayout, state: AppState) {
    const plan = plazaPlan(layout, stage.width, stage.height);
    const { unit, shore } = layout;
    const [sky, lake, land, floor, crowd, front] = [0, 1, 2, 3, 4, 5].map(() => stage.layer()) as [
      GameObjects.Container, GameObjects.Container, GameObjects.Container,
      GameObjects.Container, GameObjects.Container, GameObjects.Container,
    ]; // prettier-ignore
    buildSky(stage, sky, 'plaza', plan, layout);
    buildLake(stage, lake, 'plaza', plan, layout);
    buildLandmarks(stage, land, 'plaza', plan, layout);
    buildFloats(stage, land, layout, state.progress);
    buildWillows(stage, land, plan, layout);
    buildPlaza(stage, floor, layout, plan.margin, plan.floor.sag);
    buildDrum(stage, floor, layout, litShare(state));
    const all = BOOTH_THEMES.map((theme, order): [BoothTheme, Booth] => [
      theme,
      new Booth(stage, { ground: floor, crowd }, layout, theme, order),
    ]);
    buildCrowd(stage, crowd, layout);
    const player = new Player(stage, crowd, layout);
    crowd.sort('depth');
    buildFireflies(stage, front, { count: 34, top: shore, height: stage.height - shore, scale: Math.max(0.5, unit) });
    buildLeaves(stage, front, unit);
    buildBoughs(stage, front, plan, unit);
    buildGarland(stage, front, plan, unit);
    this.darken(stage, layout, plan.titleEnd);
    const drift = new Drift(stage, [
      { layer: sky, reach: 26 * unit },
      { layer: lake, reach: 20 * unit },
      { layer: land, reach: 14 * unit },
      { layer: front, reach: -24 * unit },
    ]);
    return { all, player, drift };
  }

  /** Fades at the upper and lower edge, so that the words of the page stand on quiet ground. */
  private darken(stage: Stage, { unit, card }: HubLayout, titleEnd: number): void {
    const layer = stage.layer();
    if (titleEnd > 0) {
      const shade = stage
        .image(layer, 'glow', titleEnd * 0.4, titleEnd * 0.36)
        .setTint(LIGHT.night)
        .setAlpha(0.9);
      shade.setDisplaySize(titleEnd * 2.1, titleEnd * 1.1);
    }
    const top = stage.image(layer, 'fade', 0, 0).setTint(LIGHT.night).setAlpha(0.72).setFlipY(true);
    top.setDisplaySize(stage.width, Math.max(200 * unit, 110));
    const height = stage.height - card.y + 150 * unit;
    const foot = stage
      .image(layer, 'fade', 0, stage.height - height)
      .setTint(LIGHT.night)
      .setAlpha(0.9);
    foot.setDisplaySize(stage.width, height);
  }
}
