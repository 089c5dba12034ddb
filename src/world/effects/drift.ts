import type { GameObjects } from 'phaser';
import { ease } from '../stage.ts';
import type { Stage } from '../stage.ts';

export interface DriftingLayer {
  readonly layer: GameObjects.Container;
  /** CSS px at full drift: far layers go with the view, near ones against it; what the DOM labels stays still. */
  readonly reach: number;
}

/** A soft parallax: the view leans towards the lantern in focus and sways a little by itself. */
export class Drift {
  private target = 0;
  private lean = 0;

  constructor(stage: Stage, layers: readonly DriftingLayer[]) {
    if (!stage.motion) return;
    stage.whileMoving((seconds, step) => {
      this.lean = ease(this.lean, this.target, 2.2, step);
      const sway = 0.14 * Math.sin(seconds * 0.21);
      for (let i = 0; i < layers.length; i++) {
        const item = layers[i];
        if (item !== undefined) item.layer.x = item.reach * (this.lean + sway);
      }
    });
  }

  /** -1 … 1: left and right end of the plaza. */
  lookTo(side: number): void {
    this.target = Math.max(-1, Math.min(1, side));
  }
}
