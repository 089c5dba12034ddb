import { Core, Game, WEBGL } from 'phaser';
import type { ClockPort, PhoneStagePort } from '#ports';
import type { AppStore } from '#state';
import { Director } from './director.ts';
import { Gallery } from './gallery.ts';
import { createPace } from './pace.ts';
import { createResolution } from './resolution.ts';
import { LakeScene } from './scenes/lake-scene.ts';
import { PlazaScene } from './scenes/plaza-scene.ts';
import { RoomScene } from './scenes/room-scene.ts';
import { LIGHT, SCENE } from './keys.ts';
import type { WorldKit } from './stage.ts';

export interface WorldContext {
  readonly store: AppStore;
  readonly clock: ClockPort;
  readonly phone: PhoneStagePort;
  /** The element that the canvas fills. */
  readonly parent: HTMLElement;
  /** Whether the processor draws what a context shows. */
  isDrawnByProcessor(gl: WebGLRenderingContext): boolean;
  /** Told when the graphics are lost; they come back by themselves, as a rule. */
  onLoss(): void;
  /** Told when the drawing stops for good; the story goes on without it. */
  onFault(reason: string): void;
}

export interface WorldHandle {
  /** For test builds only. */
  readonly game: Game;
  /** There is no graphics card: the processor draws. */
  readonly drawnByProcessor: boolean;
  /** Pictures drawn so far, and whether there are to be more at all. */
  readonly pulse: () => { readonly pictures: number; readonly awake: boolean };
  /** One Game for each page load: it is never destroyed. */
  readonly destroy?: never;
}

/** Resolves when the first picture has been drawn; rejects where there is no WebGL. */
export async function createWorld(context: WorldContext): Promise<WorldHandle> {
  if (!hasWebGl()) throw new Error('webgl-missing');
  const { parent } = context;
  const size = () => ({ width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight) });
  const game = await boot(parent, size());
  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.style.pointerEvents = 'none';

  const breathe = () => new Promise<void>((resolve) => context.clock.after(0, resolve));
  const drawnByProcessor = 'gl' in game.renderer && context.isDrawnByProcessor(game.renderer.gl);
  const resolution = createResolution(game, size, drawnByProcessor);
  const pace = createPace(game, context.clock, resolution.soften, drawnByProcessor);
  const kit: WorldKit = {
    ...context,
    gallery: new Gallery(game.textures, breathe),
    pace,
    still: drawnByProcessor,
    size,
    resolution: resolution.current,
    sharpness: resolution.sharpness,
  };
  game.scene.add(SCENE.plaza, new PlazaScene(kit), false);
  game.scene.add(SCENE.room, new RoomScene(kit), false);
  game.scene.add(SCENE.lake, new LakeScene(kit), false);
  guardContext(game, context, () => pace.burst(300));

  const director = new Director(game, kit, resolution);
  await director.open();
  const drawn = new Promise<void>((resolve) => {
    game.events.once(Core.Events.POST_RENDER, () => resolve());
  });
  pace.burst(1500);
  await drawn;
  resolution.sharpenWhenQuick();
  let pictures = 0;
  game.events.on(Core.Events.POST_RENDER, () => (pictures += 1));
  return { game, drawnByProcessor, pulse: () => ({ pictures, awake: game.loop.running }) };
}

function hasWebGl(): boolean {
  const probe = document.createElement('canvas');
  const gl = probe.getContext('webgl2') ?? probe.getContext('webgl');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

function boot(parent: HTMLElement, size: { width: number; height: number }): Promise<Game> {
  return new Promise((resolve) => {
    const game: Game = new Game({
      type: WEBGL,
      parent,
      banner: false,
      autoFocus: false,
      backgroundColor: LIGHT.night,
      audio: { noAudio: true },
      input: { keyboard: false, gamepad: false, mouse: false, touch: false },
      // One texture a batch: with more, Phaser 4.2.1 tears rotated quads (phaserjs/phaser#7372).
      render: { antialias: true, antialiasGL: false, powerPreference: 'low-power', maxTextures: 1 },
      scale: { width: size.width, height: size.height, zoom: 1 },
      callbacks: { postBoot: (ready) => resolve(ready) },
    });
    void game;
  });
}

/** A lost context comes back by itself, with its textures; one that stays away is reported. */
function guardContext(game: Game, { clock, onLoss, onFault }: WorldContext, redraw: () => void): void {
  const PATIENCE_MS = 8000;
  let cancel = (): void => undefined;
  game.canvas.addEventListener('webglcontextlost', () => {
    cancel();
    onLoss();
    cancel = clock.after(PATIENCE_MS, () => onFault('webgl-lost'));
  });
  game.canvas.addEventListener('webglcontextrestored', () => {
    cancel();
    redraw();
  });
}
