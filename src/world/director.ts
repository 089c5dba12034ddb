import type { Game } from 'phaser';
import { hubLayout, storyLayout } from '#layout';
import { lakeArt } from './art/lake-art.ts';
import { plazaArt } from './art/plaza-art.ts';
import { roomArt } from './art/room-art.ts';
import { SCENE } from './keys.ts';
import type { SceneName } from './keys.ts';
import type { Resolution } from './resolution.ts';
import type { ArtList } from './sheets.ts';
import { sceneOf } from './story-cues.ts';
import type { WorldKit } from './stage.ts';

/** Waits until a window that is being dragged has come to rest, ms. */
const RESIZE_REST_MS = 180;

/** What each scene is drawn with, in the order in which it is wanted. */
const ART: Readonly<Record<SceneName, (width: number, height: number) => ArtList>> = {
  plaza: (width, height) => plazaArt(hubLayout(width, height), width, height),
  room: (width, height) => roomArt(storyLayout(width, height), width, height),
  lake: lakeArt,
};

/** Decides which scene is shown, and rebuilds it when the viewport or the motion setting changes. */
export class Director {
  private readonly game: Game;
  private readonly kit: WorldKit;
  private readonly resolution: Resolution;
  private shown: SceneName | null = null;
  /** The viewport for which pictures hang in the gallery, and the scenes that have all of theirs. */
  private viewport = '';
  private readonly drawn = new Set<SceneName>();
  private work = Promise.resolve();

  constructor(game: Game, kit: WorldKit, resolution: Resolution) {
    this.game = game;
    this.kit = kit;
    this.resolution = resolution;
  }

  /** Shows the first scene and then follows the state and the window for as long as the page lives. */
  async open(): Promise<void> {
    this.follow();
    await this.show(sceneOf(this.kit.store.getState()));
    this.drawRest();
  }

  private follow(): void {
    const { store, clock } = this.kit;
    store.subscribe((now, past) => {
      if (sceneOf(now) !== this.shown) void this.show(sceneOf(now));
      else if (now.settings.reducedMotion !== past.settings.reducedMotion) this.restart();
    });
    let cancel = (): void => undefined;
    window.addEventListener('resize', () => {
      cancel();
      cancel = clock.after(RESIZE_REST_MS, () => void this.rebuild());
    });
    this.resolution.onChange(() => {
      for (const scene of this.game.scene.getScenes(true)) scene.cameras.main.setZoom(this.resolution.current());
    });
  }

  private async show(name: SceneName): Promise<void> {
    await this.drawToFit(name);
    if (sceneOf(this.kit.store.getState()) === name && this.shown !== name) this.start(name);
  }

  private async rebuild(): Promise<void> {
    const name = sceneOf(this.kit.store.getState());
    await this.drawToFit(name);
    if (this.shown === null) this.start(name);
    this.drawRest();
  }

  /** A window that is turned while its pictures are made wants others: a scene never starts without its own. */
  private async drawToFit(name: SceneName): Promise<void> {
    do await this.draw(name);
    while (this.viewport !== this.wanted());
  }

  private wanted(): string {
    const { width, height } = this.kit.size();
    return `${width}×${height}@${this.resolution.sharpness()}`;
  }

  /** The other scenes' pictures, so that none of them keeps the player waiting. */
  private drawRest(): void {
    for (const name of Object.values(SCENE)) void this.draw(name);
  }

  private restart(): void {
    if (this.shown !== null) this.start(this.shown);
  }

  private start(name: SceneName): void {
    this.takeDown();
    this.shown = name;
    this.game.scene.start(name, { arriving: true });
    this.kit.pace.burst(200);
  }

  /**
   * Rasterises a scene's pictures; one job at a time. After a change of the viewport the old picture stays until the new
   * ones are there, then the shown scene is taken down.
   */
  private draw(name: SceneName): Promise<void> {
    this.work = this.work.then(async () => {
      const { gallery, size } = this.kit;
      const { width, height } = size();
      const viewport = this.wanted();
      const changed = viewport !== this.viewport;
      if (!changed && this.drawn.has(name)) return;
      if (changed) {
        this.drawn.clear();
        gallery.expire();
      }
      const hang = await gallery.prepare(name, ART[name](width, height), this.resolution.sharpness());
      if (changed) {
        this.takeDown();
        this.resolution.fit();
      }
      hang();
      this.viewport = viewport;
      this.drawn.add(name);
    });
    return this.work;
  }

  private takeDown(): void {
    if (this.shown !== null) this.game.scene.stop(this.shown);
    this.shown = null;
  }
}
