import { auraPicture, casePicture, ribsPicture, scanPicture, screenPicture, vignettePicture, wavePicture } from '#art';
import type { StoryLayout } from '#layout';
import type { ArtItem, ArtList } from '../sheets.ts';
import { callerFrame, scanOf } from '../objects/caller-frame.ts';
import { lightArt } from './light-art.ts';

/** How far the light around the phone reaches, in px of its own drawing. */
export const AURA_PX = 90;

/** CSS px per design px of small things in the room. */
export const roomUnit = (width: number, height: number): number => Math.min(width / 1080, height / 1400) + 0.12;

/** The inside of a great lantern, and the phone's body. */
export function roomArt(layout: StoryLayout, width: number, height: number): ArtList {
  const scan = scanOf(callerFrame(layout));
  const list: Record<string, ArtItem> = {
    ...lightArt(roomUnit(width, height)),
    ribs: { picture: ribsPicture(width, height), scale: 1 },
    vignette: { picture: vignettePicture(), scale: 1.6, soft: true },
    wave: { picture: wavePicture(), scale: 2, soft: true },
    scan: { picture: scanPicture(scan.height), scale: scan.scale, alone: true },
  };
  if (layout.arrangement !== 'full') {
    const { phone, screen, radius } = layout;
    const shape = { width: phone.width, height: phone.height, bezel: screen.x - phone.x, radius };
    list['screen'] = { picture: screenPicture(shape), scale: 1 };
    list['case'] = { picture: casePicture(shape), scale: 1 };
    list['aura'] = { picture: auraPicture(shape, AURA_PX), scale: 0.5, soft: true };
  }
  return list;
}
