import { SCAN_PERIOD, roundedPicture, someonePicture, videoCallSvg } from '#art';
import type { Picture, VideoCallOptions } from '#art';
import { callerPicture, storyRoom } from '#layout';
import type { Rect, StoryLayout } from '#layout';
import type { ArtList } from '../sheets.ts';

/** The size in which callers are drawn. */
export const DRAWN = { width: 360, height: 640 } as const;
/** A lying handset shows the caller down to here, px of the drawing, beside the choices. */
const BUST_FOOT = 460;
const WIDE_CENTRE = 0.28;

/** How a caller's picture lies in the phone's screen. */
export interface CallerFrame {
  /** The screen, CSS px. */
  readonly width: number;
  readonly height: number;
  /** CSS px per px of the drawing: a tall screen is covered, in a wide one the bust is as high as the screen. */
  readonly scale: number;
  /** The part of the drawing that is seen, px of the drawing. */
  readonly shown: { readonly width: number; readonly height: number };
  /** Left edge of what is seen, CSS px from the middle of the screen. */
  readonly left: number;
  /** Round corners, px of the drawing. */
  readonly radius: number;
}

export function callerFrame({ screen, radius }: StoryLayout): CallerFrame {
  const { width, height } = screen;
  const tall = height >= width;
  const scale = tall ? Math.max(width / DRAWN.width, height / DRAWN.height) : height / BUST_FOOT;
  const shown = { width: Math.min(DRAWN.width, width / scale), height: height / scale };
  const left = tall ? -width / 2 : width * (WIDE_CENTRE - 0.5) - (shown.width * scale) / 2;
  return { width, height, scale, shown, left, radius: radius / scale };
}

/** Scan lines end short of the round corners, which lie outside of the case; share of the radius. */
const SCAN_INSET = 0.2;

/** The strip of scan lines: `height` in px of its drawing, one line more than are ever seen; the rest in CSS px. */
export function scanOf({ height, radius, scale }: CallerFrame) {
  const shown = height - 2 * SCAN_INSET * radius * scale;
  const size = Math.max(1, scale);
  return { scale: size, shown, height: Math.ceil(shown / size) + SCAN_PERIOD };
}

/** How a caller's picture stands while the page lays choices over the lower part of the screen. */
export interface CallerPlace {
  /** Of the whole picture; 1 fills the screen. */
  readonly scale: number;
  /** Centre of the picture, CSS px from the middle of the screen. */
  readonly x: number;
  readonly y: number;
  /** What may be seen of it, CSS px from the middle of the screen. */
  readonly top: number;
  readonly bottom: number;
}

/** Where the drawing holds the face, brim to chin, and from where on the bust is shown in a small picture. */
const FACE = { centre: 303, height: 226, leastScale: 0.38 } as const;
const BUST_TOP = 100;

/** The whole face in what the page leaves free, or, where that is a narrow place, head and shoulders. */
function liftedPlace(frame: CallerFrame, free: Rect): CallerPlace {
  const { width, height, scale, shown, radius } = frame;
  const top = free.y - height / 2;
  const lying = width > height;
  if (free.width < width && !lying) {
    const size = free.width / (shown.width * scale);
    return {
      scale: size,
      x: free.x + free.width / 2 - width / 2,
      y: top + (height / 2 - BUST_TOP * scale) * size,
      top,
      bottom: top + free.height,
    };
  }
  const size = Math.min(1, Math.max(FACE.leastScale, free.height / (FACE.height * scale)));
  return {
    scale: size,
    // Scaled about the middle of the screen, the picture would leave its own column.
    x: lying ? (frame.left + (shown.width * scale) / 2) * (1 - size) : 0,
    y: top + free.height / 2 + (height / 2 - FACE.centre * scale) * size,
    top: size === 1 ? radius * scale - height / 2 : top,
    bottom: size === 1 ? height / 2 : top + free.height + free.y * 0.2,
  };
}

/** Where what is said lies over the lower half and nothing can be chosen there, the face moves up; share of the height. */
const RAISED = 0.15;

/** Where words and choices lie over the phone, the face moves out of their way; on a lying handset they always do. */
export function callerPlace(layout: StoryLayout, choosing: boolean, rootPx: number): CallerPlace | null {
  const { arrangement, screen } = layout;
  if (arrangement === 'sides' || (!choosing && storyRoom(layout, rootPx) === 'short')) {
    const { height, radius, scale } = callerFrame(layout);
    return { scale: 1, x: 0, y: -RAISED * height, top: radius * scale - height / 2, bottom: height / 2 };
  }
  if (!choosing && screen.width <= screen.height) return null;
  const free = callerPicture(layout, rootPx);
  return free === null ? null : liftedPlace(callerFrame(layout), free);
}

/**
 * Pictures of a caller with the mouth closed and, where it `moves`, open; without a caller, somebody against the light.
 */
export function callerArt(
  caller: Pick<VideoCallOptions, 'portrait' | 'expression'> | null,
  { scale, shown, radius }: CallerFrame,
  moves: boolean,
): ArtList {
  const draw = (mouthOpen: boolean): Picture =>
    caller === null
      ? someonePicture(mouthOpen)
      : { box: [0, 0, DRAWN.width, DRAWN.height], body: videoCallSvg({ ...caller, mouthOpen }) };
  const cut = (picture: Picture): Picture =>
    radius === 0 ? picture : roundedPicture(picture, { x: (DRAWN.width - shown.width) / 2, y: 0, ...shown, radius });
  const look = (mouthOpen: boolean) => ({ picture: cut(draw(mouthOpen)), scale, alone: true });
  return { 'caller-closed': look(false), ...(moves && { 'caller-open': look(true) }) };
}
