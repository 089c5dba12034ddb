import type { Rect } from './rect.ts';
import type { StoryLayout } from './story-layout.ts';

/**
 * How much room a phone has for its words. `ample`: the other side's picture above what is said. `short`: the picture
 * beside it while there is something to choose. `flow`: header, words and choices scroll as one, above the tray.
 */
export type StoryRoom = 'ample' | 'short' | 'flow';

/**
 * Below this many letter heights, header, words, four choices and tray no longer stand one above the other; on a lying
 * handset, header and words beside the choices.
 */
const LEAST_ROWS = 33;
const LEAST_ROWS_LYING = 15;
/** The page's own parts of a call, px of the 360 × 640 phone at 16 px letters: header; captions, four choices and tray. */
const ABOVE = 66;
/** A phone that stands in the world has its own status bar above that. */
const STATUS = 22;
const BELOW = 432;
/** On a lying handset only captions lie under the picture, in the column left of the choices. */
const BELOW_LYING = 140;
const COLUMN = 0.56;
/** A face in less than this says nothing any more: choices of two lines and a banner take 80 of it. */
const LEAST_FREE = 210;
/** The picture that stands beside the captions, px of the phone. */
const BESIDE = { x: 12, width: 126, height: 178 } as const;

/** What 1 em of the phone's text measures, CSS px, where the page's root has `rootPx`. */
const letterOf = ({ unit }: StoryLayout, rootPx: number): number => rootPx * Math.max(0.875, unit);

const isLying = ({ screen }: StoryLayout): boolean => screen.width > screen.height;

/** Height that is free for a picture, CSS px. */
function freeHeight(layout: StoryLayout, rootPx: number): number {
  const growth = Math.max(1, letterOf(layout, rootPx) / (16 * layout.unit));
  const below = isLying(layout) ? BELOW_LYING : BELOW;
  return Math.max(0, layout.screen.height - (ABOVE + below * growth) * layout.unit);
}

/** Beside a phone that does not carry its own choices there is always room. */
export function storyRoom(layout: StoryLayout, rootPx: number): StoryRoom {
  const { arrangement, screen, unit } = layout;
  if (arrangement === 'sides') return 'ample';
  const lying = isLying(layout);
  if (screen.height / letterOf(layout, rootPx) < (lying ? LEAST_ROWS_LYING : LEAST_ROWS)) return 'flow';
  return !lying && freeHeight(layout, rootPx) < LEAST_FREE * unit ? 'short' : 'ample';
}

/** Where a caller's picture stands while there is something to choose: from the screen's top left. None in `flow`. */
export function callerPicture(layout: StoryLayout, rootPx: number): Rect | null {
  const { screen, unit } = layout;
  const room = storyRoom(layout, rootPx);
  if (room === 'flow') return null;
  const status = layout.arrangement === 'framed' ? STATUS * unit : 0;
  const y = ABOVE * unit + status;
  const width = screen.width * (isLying(layout) ? COLUMN : 1);
  if (room === 'ample') return { x: 0, y, width, height: Math.max(0, freeHeight(layout, rootPx) - status) };
  return { x: BESIDE.x * unit, y: y + 4 * unit, width: BESIDE.width * unit, height: BESIDE.height * unit };
}
