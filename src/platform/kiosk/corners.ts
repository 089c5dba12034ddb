/** The operator's hidden gesture: the four corners of the screen, clockwise from the upper left, within some seconds. */

const WITHIN_MS = 8000;
/** How far a corner reaches, as a share of the screen's shorter side, and at least, CSS px. */
const CORNER = { share: 0.14, least: 72 } as const;

const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;
type Corner = (typeof CORNERS)[number];

/** The corner in which a point of the viewport lies, if any. */
export function cornerAt(x: number, y: number, width: number, height: number): Corner | null {
  const reach = Math.max(CORNER.least, Math.min(width, height) * CORNER.share);
  const [left, right] = [x <= reach, x >= width - reach];
  const [top, bottom] = [y <= reach, y >= height - reach];
  if (top && left) return 'top-left';
  if (top && right) return 'top-right';
  if (bottom && right) return 'bottom-right';
  return bottom && left ? 'bottom-left' : null;
}

/** Takes touches one by one; answers whether the gesture is complete. Time in ms. */
export function createCornerGesture(): (corner: Corner | null, at: number) => boolean {
  let begun = 0;
  let next = 0;
  return (corner, at) => {
    const fits = corner === CORNERS[next] && (next === 0 || at - begun <= WITHIN_MS);
    if (!fits) next = corner === CORNERS[0] ? 0 : -1;
    if (next < 0) {
      next = 0;
      return false;
    }
    if (next === 0) begun = at;
    next += 1;
    if (next < CORNERS.length) return false;
    next = 0;
    return true;
  };
}

/** Calls back on the gesture, and on Ctrl+Alt+O where there is a keyboard. */
export function onOperatorGesture(listener: () => void): void {
  const touched = createCornerGesture();
  window.addEventListener(
    'pointerdown',
    ({ clientX, clientY, timeStamp }) => {
      if (touched(cornerAt(clientX, clientY, innerWidth, innerHeight), timeStamp)) listener();
    },
    { capture: true },
  );
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.altKey && event.code === 'KeyO') listener();
  });
}
