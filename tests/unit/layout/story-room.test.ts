import { describe, expect, it } from 'vitest';
import { callerPicture, storyLayout, storyRoom } from '#layout';
import { VIEWPORTS } from './viewports.ts';

const ROOT_PX = 16;
const TEXT_SIZES = [100, 125, 150, 175, 200];

describe('room on the phone', () => {
  it.each([
    ['a small handset in large letters scrolls as one', 320, 568, 200, 'flow'],
    ['a common handset in large letters scrolls as one', 360, 640, 200, 'flow'],
    ['the smallest handset scrolls as one', 320, 568, 100, 'flow'],
    ['a short handset puts the picture beside the words', 360, 640, 100, 'short'],
    ['a tall handset has room for both', 390, 844, 100, 'ample'],
    ['a tall handset runs short in larger letters', 390, 844, 150, 'short'],
    ['a kiosk, whose four choices take two lines each, too', 1080, 1920, 100, 'short'],
    ['a kiosk in large letters scrolls as one', 1080, 1920, 200, 'flow'],
    ['a lying handset has a column for the choices', 640, 360, 125, 'ample'],
    ['a lying handset in large letters scrolls as one', 640, 360, 200, 'flow'],
    ['a projector has its choices beside the phone', 1366, 768, 200, 'ample'],
  ] as const)('%s: %i × %i at %i %%', (_, width, height, percent, room) => {
    expect(storyRoom(storyLayout(width, height), (ROOT_PX * percent) / 100)).toBe(room);
  });

  it.each(VIEWPORTS)('%i × %i: never gains room from larger letters', (width, height) => {
    const order = ['ample', 'short', 'flow'];
    const rooms = TEXT_SIZES.map((percent) => storyRoom(storyLayout(width, height), (ROOT_PX * percent) / 100));
    const ranks = rooms.map((room) => order.indexOf(room));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it.each(VIEWPORTS)('%i × %i: the caller’s picture lies on the screen', (width, height) => {
    for (const percent of TEXT_SIZES) {
      const layout = storyLayout(width, height);
      const picture = callerPicture(layout, (ROOT_PX * percent) / 100);
      if (picture === null) continue;
      expect(picture.x).toBeGreaterThanOrEqual(0);
      expect(picture.x + picture.width).toBeLessThanOrEqual(layout.screen.width);
      expect(picture.y + picture.height).toBeLessThanOrEqual(layout.screen.height);
    }
  });
});
