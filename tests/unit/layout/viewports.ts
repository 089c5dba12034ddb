const PORTRAIT = [
  [320, 568], [360, 640], [360, 800], [375, 667], [390, 844], [412, 915], [600, 960], [768, 1024], [820, 1180], [1080, 1920],
] as const; // prettier-ignore

/** Handsets, tablets, a projector and a kiosk, upright and turned. */
export const VIEWPORTS: readonly (readonly [width: number, height: number])[] = [
  ...PORTRAIT.flatMap(([width, height]) => [[width, height] as const, [height, width] as const]),
  [800, 600],
  [600, 600],
  [1280, 720],
  [1366, 768],
  [2560, 1080],
];
