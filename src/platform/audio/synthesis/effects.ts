import { EFFECTS, type EffectName } from '../effect-sprite.ts';
import { filter, highPass } from './filters.ts';
import * as phone from './phone-effects.ts';
import { fadeEdges, level, withLength, type Signal } from './signal.ts';
import * as story from './story-effects.ts';

interface EffectRecipe {
  readonly render: () => Signal;
  /** RMS of its loudest 60 ms. What comes often is quiet; what the story hangs on is loud. */
  readonly loudness: number;
}

const RECIPES: Readonly<Record<EffectName, EffectRecipe>> = {
  tap: { render: phone.tap, loudness: 0.09 },
  choice: { render: phone.choice, loudness: 0.14 },
  'key-1': { render: () => phone.keyPress(0), loudness: 0.07 },
  'key-2': { render: () => phone.keyPress(1), loudness: 0.07 },
  'key-3': { render: () => phone.keyPress(2), loudness: 0.07 },
  'msg-in': { render: phone.messageIn, loudness: 0.17 },
  'msg-out': { render: phone.messageOut, loudness: 0.12 },
  notify: { render: phone.notify, loudness: 0.17 },
  vibrate: { render: phone.vibrate, loudness: 0.16 },
  connect: { render: phone.connect, loudness: 0.16 },
  hangup: { render: phone.hangup, loudness: 0.16 },
  ting: { render: phone.ting, loudness: 0.19 },
  heartbeat: { render: story.heartbeat, loudness: 0.34 },
  glitch: { render: story.glitch, loudness: 0.17 },
  'red-flag': { render: story.redFlag, loudness: 0.18 },
  enter: { render: story.enter, loudness: 0.17 },
  'lantern-on': { render: story.lanternOn, loudness: 0.22 },
  'lantern-dim': { render: story.lanternDim, loudness: 0.19 },
  ringtone: { render: phone.ringtone, loudness: 0.2 },
};

/** Below this no speaker of a phone or kiosk gives anything but distortion. */
const RUMBLE_HERTZ = 32;

/** Makes one effect at its final level and exact length. Loops keep their edges, one-shots start and end at zero. */
export function renderEffect(name: EffectName): Signal {
  const { render, loudness } = RECIPES[name];
  const { seconds, loops } = EFFECTS[name];
  if (loops) return level(withLength(render(), seconds), loudness);
  const clean = filter(withLength(render(), seconds), highPass(RUMBLE_HERTZ));
  return level(fadeEdges(clean, 0.0005, 0.02), loudness);
}
