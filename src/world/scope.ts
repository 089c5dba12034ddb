import { Scenes } from 'phaser';
import type { Scene } from 'phaser';

/** Collects what a scene has to give back; Phaser keeps a scene's listeners when it stops, so nothing may be forgotten. */
export interface Scope {
  add(dispose: () => void): void;
}

/** A scope that is emptied when the scene shuts down. */
export function createScope(scene: Scene): Scope {
  const disposers: (() => void)[] = [];
  scene.events.once(Scenes.Events.SHUTDOWN, () => {
    for (const dispose of disposers.splice(0).reverse()) dispose();
  });
  return { add: (dispose) => disposers.push(dispose) };
}
