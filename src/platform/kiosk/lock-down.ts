/** What a stranger's hands could do to the page beside playing: none of it does anything. */

/** Keys that leave, reload, search, print, zoom or look behind the page. Esc closes dialogs and stays. */
const KEYS = new Set([
  'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12',
  'BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh', 'BrowserSearch', 'ContextMenu',
]); // prettier-ignore

const block = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

/** The hand of a grown person rests with at least this much of itself; fingers touch with less. CSS px. */
const PALM = 110;
/** A touch that moves further than this drags or scrolls, and one that lasts longer rests. */
const TAP = { px: 14, ms: 700 } as const;

/** Switches all of it off for as long as the page lives. */
export function lockDown(): void {
  for (const type of ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'auxclick'] as const)
    window.addEventListener(type, block, { capture: true });
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  // Two fingers would pinch; one may scroll.
  const pinch = (event: TouchEvent) => event.touches.length > 1 && event.cancelable && event.preventDefault();
  window.addEventListener('touchstart', pinch, { capture: true, passive: false });
  window.addEventListener('touchmove', pinch, { capture: true, passive: false });
  window.addEventListener('click', onLink, { capture: true });
  guardPalms();
  stayHere();
}

function onKey(event: KeyboardEvent): void {
  const zoom = (event.ctrlKey || event.metaKey) && !event.altKey;
  const leave = event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home');
  const typing = event.target instanceof HTMLInputElement;
  if (KEYS.has(event.key) || leave || (zoom && !(typing && /^[acvx]$/i.test(event.key)))) event.preventDefault();
}

/** No link leads anywhere: telephone numbers are to be read, and other pages are not here. */
function onLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  // Files that the operator saves are made on the page.
  if (link !== null && !link.hasAttribute('download')) event.preventDefault();
}

/** The way back leads to where one is. */
function stayHere(): void {
  history.replaceState(null, '');
  history.pushState(null, '');
  window.addEventListener('popstate', () => history.pushState(null, ''));
}

interface Touch {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly target: EventTarget | null;
}

/**
 * A palm presses nothing, and does not keep a finger from pressing: browsers make no click of a second touch, so it is
 * made here.
 */
function guardPalms(): void {
  const touches = new Map<number, Touch>();
  let palmAt = -Infinity;
  const isPalm = ({ width, height }: PointerEvent) => Math.max(width, height) >= PALM;
  window.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    if (isPalm(event)) palmAt = event.timeStamp;
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY, at: event.timeStamp, target: event.target });
  });
  window.addEventListener('pointercancel', ({ pointerId }) => touches.delete(pointerId));
  window.addEventListener('pointerup', (event) => {
    const down = touches.get(event.pointerId);
    touches.delete(event.pointerId);
    if (down === undefined || event.isPrimary || isPalm(event)) return;
    const still = Math.hypot(event.clientX - down.x, event.clientY - down.y) <= TAP.px;
    if (still && event.timeStamp - down.at <= TAP.ms) press(down.target, event);
  });
  const swallow = (event: MouseEvent) => {
    if (event.isTrusted && event instanceof PointerEvent && event.timeStamp - palmAt < TAP.ms && isPalm(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener('click', swallow, { capture: true });
}

function press(target: EventTarget | null, { clientX, clientY }: PointerEvent): void {
  const control = target instanceof Element ? target.closest('button, label, summary, input, [role="button"]') : null;
  const over = document.elementFromPoint(clientX, clientY);
  if (control instanceof HTMLElement && over !== null && control.contains(over)) control.click();
}
