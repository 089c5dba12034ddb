/** Names of scenes. */
export const SCENE = { plaza: 'plaza', room: 'room', lake: 'lake' } as const;
export type SceneName = (typeof SCENE)[keyof typeof SCENE];

/** Frames per second by what is on the screen; 0 lets the loop run free. */
export const FPS = { plaza: 30, video: 15, pulse: 24, lake: 24 } as const;

/** Whose pictures of sky and water, which are as wide as the screen, are meant. */
export type WaterSet = 'plaza' | 'lake';

/** Tints that belong to no token: moonlight, lamp light, the unlit paper of a lantern without a story. */
export const LIGHT = {
  lamp: 0xffc98a,
  warm: 0xffb454,
  cream: 0xffe6b0,
  phone: 0x9fdcff,
  alarm: 0xe5484d,
  bridge: 0xf0605a,
  blossom: 0xff86b7,
  night: 0x070920,
  water: 0x121748,
  glass: 0x0b0d2b,
  unlit: 0x4a4c7c,
} as const;

const channel = (from: number, to: number, share: number, shift: number): number => {
  const low = (from >> shift) & 255;
  return Math.round(low + (((to >> shift) & 255) - low) * share) << shift;
};

/** Between two tints, channel by channel; `share` 0..1. */
export const mixTint = (from: number, to: number, share: number): number =>
  channel(from, to, share, 16) | channel(from, to, share, 8) | channel(from, to, share, 0);

/** `#RRGGBB` as the number that Phaser tints with. */
export const tintOf = (hex: string): number => Number.parseInt(hex.slice(1), 16);
