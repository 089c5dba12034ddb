import { MARGIN_SECONDS, SPRITE_SECONDS, SPRITE_SLOTS } from '../effect-sprite.ts';
import { renderEffect } from './effects.ts';
import { createSignal, mixInto, SAMPLE_RATE, type Signal } from './signal.ts';

/** A loop with a stretch of its own end before it and of its own start after it. */
export function withLoopMargins(loop: Signal, seconds: number): Signal {
  const margin = Math.round(seconds * SAMPLE_RATE);
  const result = new Float32Array(loop.length + 2 * margin);
  result.set(loop.subarray(loop.length - margin));
  result.set(loop, margin);
  result.set(loop.subarray(0, margin), margin + loop.length);
  return result;
}

/** All short sounds in one, as `effect-sprite.ts` lays them out. */
export function renderSprite(): Signal {
  const sprite = createSignal(SPRITE_SECONDS);
  for (const { name, startSeconds, loops } of SPRITE_SLOTS) {
    const sound = renderEffect(name);
    if (loops) mixInto(sprite, withLoopMargins(sound, MARGIN_SECONDS), { at: startSeconds - MARGIN_SECONDS, gain: 1 });
    else mixInto(sprite, sound, { at: startSeconds, gain: 1 });
  }
  return sprite;
}
