/** A rectangle in CSS px from the top left of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const isPortrait = (width: number, height: number): boolean => height >= width;

export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
