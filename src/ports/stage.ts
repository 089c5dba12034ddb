/** How the drawn world moves the DOM phone that lies on it. */
export interface PhoneStagePort {
  /** Offset in CSS px and rotation in degrees from the place that `storyLayout` gives. */
  move(dx: number, dy: number, degrees: number): void;
}
