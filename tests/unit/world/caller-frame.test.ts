import { describe, expect, it } from 'vitest';
import { storyLayout } from '#layout';
import { callerFrame, liftedPlace } from '../../../src/world/objects/caller-frame.ts';

/** The face in the drawing, px from the top: the brim of a hat or hair, and the chin. */
const FACE = { brow: 200, chin: 404 } as const;

const VIEWPORTS = [
  [320, 568],
  [360, 640],
  [390, 844],
  [1080, 1920],
] as const;

describe('a caller whose picture makes room for the choices', () => {
  it.each(VIEWPORTS)('%i×%i: the face lies below the header, in what is free, and is not cut', (width, height) => {
    const layout = storyLayout(width, height);
    const frame = callerFrame(layout);
    const { scale, y, top, bottom } = liftedPlace(frame, layout.unit);
    const at = (drawn: number) => y + (drawn * frame.scale - frame.height / 2) * scale;
    expect(at(FACE.brow)).toBeGreaterThanOrEqual(Math.max(top, (66 - 8) * layout.unit - frame.height / 2));
    expect(at(FACE.chin)).toBeLessThanOrEqual(bottom);
    expect(scale).toBeGreaterThanOrEqual(0.38);
    expect(scale).toBeLessThanOrEqual(1);
  });
});
