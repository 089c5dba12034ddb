import { clamp } from './rect.ts';

/** Height of the kiosk's console at the lower edge, where every hand reaches, CSS px: controls in it are ≥ 60 px high. */
export const kioskFoot = (height: number): number => Math.round(clamp(height * 0.075, 76, 132));
