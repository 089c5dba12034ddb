import { Core } from 'phaser';
import type { Game } from 'phaser';

/** More canvas px than this cost more than an eye gains. */
const MOST_PIXELS = 3_000_000;
const SHARPEST = 2;
/** Canvas px per CSS px on a device that cannot keep up: a softer picture that moves. Words are no part of it. */
const SOFT = 0.6;
/** Pictures to watch before judging the device, and what the mean may take, ms. */
const SAMPLE = 24;
const QUICK_MS = 21;

export interface Resolution {
  /** Canvas px per CSS px. */
  readonly current: () => number;
  /** What drawings are rasterised for: it does not change with the device's speed. */
  readonly sharpness: () => number;
  /** Fits the canvas to the viewport. */
  fit(): void;
  /** Watches the first pictures; a device that draws them quickly gets the full resolution. */
  sharpenWhenQuick(): void;
  /** From now on the picture is soft, and costs a third. */
  soften(): void;
  onChange(listener: () => void): void;
}

/**
 * The canvas begins at one px per CSS px, so that a weak device never starts with the dear one. Where the processor draws,
 * it stays there, and drawings are no sharper.
 */
export function createResolution(
  game: Game,
  size: () => { width: number; height: number },
  drawnByProcessor: boolean,
): Resolution {
  let [quick, soft] = [false, false];
  const listeners: (() => void)[] = [];
  const sharpness = () => (drawnByProcessor ? 1 : Math.min(SHARPEST, Math.max(1, window.devicePixelRatio)));
  const current = () => {
    if (soft) return SOFT;
    if (!quick) return 1;
    const { width, height } = size();
    return Math.max(1, Math.min(sharpness(), Math.sqrt(MOST_PIXELS / (width * height))));
  };
  const fit = () => {
    const { width, height } = size();
    const scale = current();
    // This order only: the other way round leaves a stale CSS size.
    game.scale.resize(Math.round(width * scale), Math.round(height * scale));
    game.scale.setZoom(1 / scale);
  };
  const change = () => {
    fit();
    for (const listener of listeners) listener();
  };
  return {
    current,
    sharpness,
    fit,
    onChange: (listener) => listeners.push(listener),
    sharpenWhenQuick() {
      if (sharpness() <= 1) return;
      let [count, sum] = [-2, 0];
      const watch = () => {
        if (++count > 0) sum += game.loop.rawDelta;
        if (count < SAMPLE) return;
        game.events.off(Core.Events.POST_RENDER, watch);
        if (sum / SAMPLE > QUICK_MS) return;
        quick = true;
        change();
      };
      game.events.on(Core.Events.POST_RENDER, watch);
    },
    soften() {
      soft = true;
      change();
    },
  };
}
