import { RECOVERY_KINDS } from '#ports';
import type { DevicePort, RecoveryKind } from '#ports';
import { drawsInSoftware } from '../graphics.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;
/** The supervisor outside of the page says with this event what it has mended; `detail.kind` is a `RecoveryKind`. */
const MENDED = 'kiosk-recovered';
/** The supervisor looks at this count: a page whose timers stand still is loaded anew. */
const BEAT = 'coNhauBeat';
const BEAT_MS = 500;
/** Served by this very machine, which needs no network. */
const OWN_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
/** Browsers report this where nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

export function createKioskDevice(): DevicePort {
  const beat = { count: 0 };
  Object.assign(globalThis, { [BEAT]: beat });
  setInterval(() => (beat.count += 1), BEAT_MS);
  return {
    onTouch(listener) {
      const options = { capture: true, passive: true } as const;
      // A hand that hovers is no touch: only a pressed pointer counts, and what people do with it.
      const touched = (event: Event) => {
        const hovers = event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0;
        if (!event.isTrusted || hovers) return;
        if (listener() && event.type === 'pointerdown') swallowClick();
      };
      for (const type of TOUCHES) window.addEventListener(type, touched, options);
      return () => {
        for (const type of TOUCHES) window.removeEventListener(type, touched, options);
      };
    },
    onFault(listener) {
      const failed = (event: ErrorEvent) => {
        if (!HARMLESS.test(event.message)) listener('error');
      };
      const rejected = () => listener('error');
      const mended = (event: Event) => {
        const detail: unknown = event instanceof CustomEvent ? event.detail : null;
        const kind = kindOf(detail);
        if (kind !== undefined) listener(kind);
      };
      window.addEventListener('error', failed);
      window.addEventListener('unhandledrejection', rejected);
      window.addEventListener(MENDED, mended);
      return () => {
        window.removeEventListener('error', failed);
        window.removeEventListener('unhandledrejection', rejected);
        window.removeEventListener(MENDED, mended);
      };
    },
    drawsInSoftware,
    canReload: () =>
      navigator.onLine || OWN_HOSTS.includes(location.hostname) || Boolean(navigator.serviceWorker?.controller),
    reload: () => location.reload(),
  };
}

/** What the finger that is down would press when it is lifted is not pressed. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const once = { capture: true, once: true } as const;
  window.addEventListener('click', swallow, once);
  window.addEventListener('pointerdown', () => window.removeEventListener('click', swallow, once), once);
}

function kindOf(detail: unknown): RecoveryKind | undefined {
  if (typeof detail !== 'object' || detail === null || !('kind' in detail)) return undefined;
  return RECOVERY_KINDS.find((kind) => kind === detail.kind);
}
