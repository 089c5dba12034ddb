/**
 * The one file that holds all short sounds, and where each lies in it. The generator lays the file out by this table and
 * the player cuts it by the same, so that no offsets need to be kept by hand.
 */

interface EffectEntry {
  readonly seconds: number;
  /** Goes round without a seam. */
  readonly loops?: boolean;
}

/** In the order of the file. */
const ENTRIES = {
  tap: { seconds: 0.09 },
  choice: { seconds: 0.5 },
  'key-1': { seconds: 0.06 },
  'key-2': { seconds: 0.06 },
  'key-3': { seconds: 0.06 },
  'msg-in': { seconds: 0.52 },
  'msg-out': { seconds: 0.22 },
  notify: { seconds: 0.95 },
  vibrate: { seconds: 0.92 },
  connect: { seconds: 0.4 },
  hangup: { seconds: 0.55 },
  ting: { seconds: 1.2 },
  heartbeat: { seconds: 0.6 },
  glitch: { seconds: 0.5 },
  'red-flag': { seconds: 1.4 },
  enter: { seconds: 1.3 },
  'lantern-on': { seconds: 2 },
  'lantern-dim': { seconds: 1.6 },
  ringtone: { seconds: 3.2, loops: true },
} as const satisfies Record<string, EffectEntry>;

export type EffectName = keyof typeof ENTRIES;

export const EFFECTS: Readonly<Record<EffectName, EffectEntry>> = ENTRIES;

export const EFFECT_NAMES = Object.keys(EFFECTS) as EffectName[];

/**
 * Silence after each one-shot, and round each loop a margin of its own other end. Decoders may leave up to 50 ms of the
 * encoder's padding at the start of a file: whatever they leave, a one-shot then still begins in silence and is heard to
 * its end, and a loop still goes round exactly once.
 */
export const MARGIN_SECONDS = 0.06;

export interface SpriteSlot {
  readonly name: EffectName;
  /** Where the sound itself begins. */
  readonly startSeconds: number;
  readonly seconds: number;
  readonly loops: boolean;
}

export const SPRITE_SLOTS: readonly SpriteSlot[] = layOut();

/** Length of the whole file. */
export const SPRITE_SECONDS = EFFECT_NAMES.reduce(
  (total, name) => total + EFFECTS[name].seconds + 2 * MARGIN_SECONDS,
  0,
);

function layOut(): SpriteSlot[] {
  let position = 0;
  return EFFECT_NAMES.map((name) => {
    const { seconds, loops = false } = EFFECTS[name];
    const slot = { name, startSeconds: position + MARGIN_SECONDS, seconds, loops };
    position = slot.startSeconds + seconds + MARGIN_SECONDS;
    return slot;
  });
}

/** Howler's form: name → [start, length] in milliseconds; a loop is there a second time under `<name>-loop`. */
export function howlerSprite(): Record<string, [number, number] | [number, number, boolean]> {
  const sprite: Record<string, [number, number] | [number, number, boolean]> = {};
  for (const { name, startSeconds, seconds, loops } of SPRITE_SLOTS) {
    sprite[name] = [startSeconds * 1000, (seconds + MARGIN_SECONDS) * 1000];
    if (loops) sprite[`${name}-loop`] = [startSeconds * 1000, seconds * 1000, true];
  }
  return sprite;
}
