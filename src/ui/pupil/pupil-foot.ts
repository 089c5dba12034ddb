/** Share of the window that the line may take, however large the letters are. */
const MOST = 0.24;

/**
 * Height of the line at the lower edge that says where a pupil stands, CSS px: two lines of its letters.
 * @param percent - text size, 100…200
 */
export const pupilFoot = (height: number, percent: number): number =>
  Math.round(Math.min(MOST * height, Math.max(56, Math.min(84, 0.075 * height)) * (0.4 + 0.6 * (percent / 100))));
