/** The sounds that have a file each, because they go round for long or come late. */
export const LOOP_FILES = {
  drone: { seconds: 6 },
  ambience: { seconds: 10 },
  music: { seconds: 25.6 },
} as const;

export type LoopFile = keyof typeof LOOP_FILES;

/**
 * Seconds of its own other end that a loop's file carries before and after it. The loop is played from inside, so that
 * neither the encoder's padding nor what a decoder leaves of it is ever heard.
 */
export const LOOP_MARGIN_SECONDS = 0.1;
