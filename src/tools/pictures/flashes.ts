/** How often a film flashes, as WCAG 2.2 counts (2.3.1): a flash is a pair of opposing changes of light. */

/** Relative luminance by which light must change, where the darker of the two is dark enough to matter. */
const CHANGE = 0.1;
const BRIGHT = 0.8;
const SECOND_MS = 1000;

/**
 * The most flashes within a second that at least `share` of the picture shows at the same time. `light` holds the
 * luminance of each part of the picture, 0..1, picture by picture.
 */
export function mostFlashes(light: readonly (readonly number[])[], frameMs: number, share: number): number {
  const parts = light[0]?.length ?? 0;
  const turns = Array.from({ length: parts }, (_, part) => turnsOf(light.map((picture) => picture[part] ?? 0)));
  const span = Math.ceil(SECOND_MS / frameMs);
  const enough = Math.max(1, Math.ceil(parts * share));
  let most = 0;
  for (let from = 0; from < light.length; from++) {
    const flashes = turns.map((at) => Math.floor(at.filter((turn) => turn >= from && turn < from + span).length / 2));
    most = Math.max(most, flashes.sort((a, b) => b - a)[enough - 1] ?? 0);
  }
  return most;
}

/** The pictures at which the light has turned: gone up after it went down, or the other way round. */
function turnsOf(light: readonly number[]): number[] {
  const turns: number[] = [];
  let [low, high, way] = [light[0] ?? 0, light[0] ?? 0, 0];
  for (const [at, value] of light.entries()) {
    [low, high] = [Math.min(low, value), Math.max(high, value)];
    const rises = value - low >= CHANGE && low < BRIGHT;
    const falls = high - value >= CHANGE && value < BRIGHT;
    if ((rises && way !== 1) || (falls && way !== -1)) {
      turns.push(at);
      way = rises && way !== 1 ? 1 : -1;
      [low, high] = [value, value];
    } else if (way === 1) low = high;
    else if (way === -1) high = low;
  }
  return turns;
}
