import { clamp, isPortrait } from './rect.ts';
import type { Rect } from './rect.ts';

/** `full`: the phone is the screen (handsets). `framed`: a phone body stands in the world (kiosk). `sides`: phone in the middle, role and subtitles left, choices right. */
export type StoryArrangement = 'full' | 'framed' | 'sides';

export interface StoryLayout {
  readonly arrangement: StoryArrangement;
  /** The phone's body, bezel included; equals `screen` when `full`. */
  readonly phone: Rect;
  /** The phone's screen, where the DOM lies. */
  readonly screen: Rect;
  readonly left: Rect | null;
  readonly right: Rect | null;
  /** CSS px per design px of the 360×640 phone; also the root size of the phone's text. */
  readonly unit: number;
  readonly radius: number;
}

/** Height of the bar with the way back, quick exit, help, sound and settings: the same place on every screen (A20). */
export const BAR_HEIGHT = 48;

const DESIGN = { width: 360, height: 640, bezel: 12, radius: 40 } as const;

/** Where the phone stands for a viewport. Handsets up to 600 px wide, or lying ones under 520 px high, get the whole screen. */
export function storyLayout(width: number, height: number): StoryLayout {
  const lying = !isPortrait(width, height);
  if (width < 600 || (lying && height < 520) || (lying && width < 860)) return fullScreen(width, height);
  return lying ? withSides(width, height) : framed(width, height);
}

function fullScreen(width: number, height: number): StoryLayout {
  const screen = { x: 0, y: BAR_HEIGHT, width, height: height - BAR_HEIGHT };
  return { arrangement: 'full', phone: screen, screen, left: null, right: null, unit: 1, radius: 0 };
}

function framed(width: number, height: number): StoryLayout {
  const unit = Math.min(
    (width * 0.9) / (DESIGN.width + 2 * DESIGN.bezel),
    (height * 0.9) / (DESIGN.height + 2 * DESIGN.bezel),
  );
  const tall = clamp((height * 0.9) / unit - 2 * DESIGN.bezel, DESIGN.height, DESIGN.height * 1.22);
  return body('framed', { width, height, unit, tall, left: null, right: null });
}

function withSides(width: number, height: number): StoryLayout {
  const unit = (height * 0.94) / (DESIGN.height + 2 * DESIGN.bezel);
  const phoneWidth = (DESIGN.width + 2 * DESIGN.bezel) * unit;
  const gutter = clamp(width * 0.03, 16, 60);
  const side = Math.min((width - phoneWidth) / 2 - 2 * gutter, height * 0.58);
  const top = Math.max(BAR_HEIGHT + 8, height * 0.09);
  const edge = (width - phoneWidth) / 2 - gutter;
  const column = { y: top, width: side, height: height - top - gutter };
  return body('sides', {
    width,
    height,
    unit,
    tall: DESIGN.height,
    left: { x: edge - side, ...column },
    right: { x: width - edge, ...column },
  });
}

interface BodyPlan {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly tall: number;
  readonly left: Rect | null;
  readonly right: Rect | null;
}

function body(arrangement: StoryArrangement, plan: BodyPlan): StoryLayout {
  const { unit } = plan;
  const bezel = DESIGN.bezel * unit;
  const screen = {
    x: Math.round((plan.width - DESIGN.width * unit) / 2),
    y: Math.round((plan.height - plan.tall * unit) / 2),
    width: Math.round(DESIGN.width * unit),
    height: Math.round(plan.tall * unit),
  };
  return {
    arrangement,
    screen,
    phone: {
      x: screen.x - bezel,
      y: screen.y - bezel,
      width: screen.width + 2 * bezel,
      height: screen.height + 2 * bezel,
    },
    left: plan.left,
    right: plan.right,
    unit,
    radius: DESIGN.radius * unit,
  };
}
