import { describe, expect, it } from 'vitest';
import { SCAN_PERIOD } from '#art';
import { callerPicture, storyLayout, storyRoom } from '#layout';
import { callerFrame, callerPlace, scanOf } from '../../../src/world/objects/caller-frame.ts';

/** The face in the drawing, px from the top: the brim of a hat or hair, and the chin; the shoulders below it. */
const FACE = { brow: 200, chin: 404 } as const;
const SHOULDERS = 500;

const VIEWPORTS = [
  [360, 640, 'short'],
  [375, 667, 'short'],
  [390, 844, 'ample'],
  [844, 390, 'ample'],
  [1080, 1920, 'short'],
] as const;

describe('a caller whose picture makes room for the choices', () => {
  it.each(VIEWPORTS)(
    '%i×%i: the face lies below the header, in what is free, and is not cut',
    (width, height, room) => {
      const layout = storyLayout(width, height);
      expect(storyRoom(layout, 16)).toBe(room);
      const frame = callerFrame(layout);
      const free = callerPicture(layout, 16)!;
      const { scale, x, y, top, bottom } = callerPlace(layout, true, 16)!;
      const at = (drawn: number) => y + (drawn * frame.scale - frame.height / 2) * scale;
      expect(at(FACE.brow)).toBeGreaterThanOrEqual(Math.max(top, (66 - 8) * layout.unit - frame.height / 2));
      expect(at(room === 'short' ? SHOULDERS : FACE.chin)).toBeLessThanOrEqual(bottom);
      const left = x + frame.left * scale;
      const right = left + frame.shown.width * frame.scale * scale;
      const edge = free.x - layout.screen.width / 2;
      expect((left + right) / 2).toBeCloseTo(edge + free.width / 2, 5);
      if (room === 'short') expect(left).toBeCloseTo(edge, 5);
      expect(scale).toBeGreaterThanOrEqual(0.33);
      expect(scale).toBeLessThanOrEqual(1);
    },
  );
});

describe('a caller over whose chest the words lie', () => {
  /** Header, and the tray with a panel of four lines above it; px of the phone, by what the phone has on top. */
  const HEAD = 58;
  const FOOT = 84 + 16 + 136;

  it.each([
    [360, 640],
    [375, 667],
    [1080, 1920],
    [1366, 768],
  ])('%i×%i: between header and words the face is seen, brow to chin', (width, height) => {
    const layout = storyLayout(width, height);
    const frame = callerFrame(layout);
    const { scale, y } = callerPlace(layout, false, 16)!;
    const at = (drawn: number) => y + (drawn * frame.scale - frame.height / 2) * scale;
    expect(at(FACE.brow)).toBeGreaterThanOrEqual(HEAD * layout.unit - frame.height / 2);
    expect(at(FACE.chin)).toBeLessThanOrEqual(frame.height / 2 - FOOT * layout.unit);
  });
});

describe('the strip of scan lines', () => {
  it.each(VIEWPORTS)(
    '%i×%i: it fills its place wherever in a period it stands, and keeps within the screen',
    (...at) => {
      const frame = callerFrame(storyLayout(at[0], at[1]));
      const { scale, shown, height } = scanOf(frame);
      expect(height * scale).toBeGreaterThanOrEqual(shown + SCAN_PERIOD * scale);
      expect(shown).toBeLessThanOrEqual(frame.height);
      expect(shown).toBeGreaterThan(0.85 * frame.height);
    },
  );
});
