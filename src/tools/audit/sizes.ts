/** The windows in which screens are looked at; CSS px. What is looked at does not hang on the pixels of the device. */
export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const PHONE: Size = { name: '360x640', width: 360, height: 640 };
const PROJECTOR: Size = { name: '1366x768', width: 1366, height: 768 };
const KIOSK: Size = { name: '1080x1920', width: 1080, height: 1920 };

/** The sizes of the look guide, by what has such a screen. */
export const SIZES = { phone: PHONE, projector: PROJECTOR, kiosk: KIOSK } as const;
export const SIZE_NAMES: readonly string[] = Object.values(SIZES).map(({ name }) => name);

/** Reflow (WCAG 1.4.10), measured at the phone's height. */
export const REFLOW_WIDTH = 320;
