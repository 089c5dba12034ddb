export * from './home-updates.ts';

/** Home, kiosk, class and the wall of a class are one build; the address says which, and a mode says what it switches on. */
export const MODES = ['home', 'kiosk', 'class', 'wall'] as const;
export type Mode = (typeof MODES)[number];

/** The address asks for one-switch scanning, for those who cannot switch it on (A02). */
export const asksForScanning = (search: string): boolean => new URLSearchParams(search).get('scan') === '1';

/** The mode of an address; an unknown one is home. */
export function modeOf(search: string): Mode {
  const wanted = new URLSearchParams(search).get('mode');
  return MODES.find((mode) => mode === wanted) ?? 'home';
}
