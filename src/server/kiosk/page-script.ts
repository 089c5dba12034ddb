/**
 * What is evaluated in the page. The page needs nothing for it, and may offer:
 * `document.documentElement.dataset.mode === 'kiosk'` and an element `[data-screen]` while it shows a screen;
 * `globalThis.coNhauBeat = { count }`, counted up at least once a second by its main loop while it is well. A page that
 * stops counting asks to be loaded anew.
 */
import type { Sample } from './heartbeat.ts';

/** Why something was done; the page hears it as `detail.kind` of the event `kiosk-recovered` on `window`. */
export type RecoveryKind = 'hung' | 'renderer' | 'gpu' | 'browser' | 'astray';

/** One look. It asks for one frame, so that the next look sees whether anything is drawn, and no idle page must draw more. */
export const LOOK = `(() => {
  const seen = (globalThis[Symbol.for('co-nhau.supervisor')] ??= { frames: 0 });
  requestAnimationFrame(() => { seen.frames += 1; });
  const count = globalThis.coNhauBeat?.count;
  return {
    address: location.href,
    ready: document.documentElement.dataset.mode === 'kiosk' && document.querySelector('[data-screen]') !== null,
    visible: document.visibilityState === 'visible',
    frames: seen.frames,
    beat: typeof count === 'number' ? count : null,
  };
})()`;

export function parseSample(value: unknown): Sample | null {
  if (typeof value !== 'object' || value === null) return null;
  const { address, ready, visible, frames, beat } = value as Partial<Sample>;
  if (typeof address !== 'string' || typeof frames !== 'number') return null;
  return { address, ready: ready === true, visible: visible === true, frames, beat: beat ?? null };
}

/** Tells the page what happened, so that its operator's panel can count it. */
export const announcement = (kind: RecoveryKind, milliseconds: number): string =>
  `window.dispatchEvent(new CustomEvent('kiosk-recovered', { detail: ${JSON.stringify({ kind, ms: Math.round(milliseconds) })} }))`;

/** Whether an address is the kiosk's: same server and page, in kiosk mode; what follows # may change. */
export function isHome(address: string, home: string): boolean {
  if (!URL.canParse(address)) return false;
  const [here, there] = [new URL(address), new URL(home)];
  return here.origin === there.origin && here.pathname === there.pathname && here.searchParams.get('mode') === 'kiosk';
}
