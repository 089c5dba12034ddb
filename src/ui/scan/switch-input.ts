/**
 * The one switch: Space or Enter, as most switch boxes send, or a touch anywhere, for the whole screen may be the switch. A
 * touch therefore never presses, scrolls or drags what lies under it. A mouse does press the control it points at, so
 * that somebody beside can help or switch scanning off; elsewhere its button is the switch. Held keys count once.
 * Returns the unbind.
 */
export function onSwitch(press: () => void): () => void {
  const ends = new AbortController();
  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listener, { capture: true, passive: false, signal: ends.signal });
  let swallow = false;

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    if (event.ctrlKey || event.altKey || event.metaKey || isTyped(event.target)) return;
    event.preventDefault();
    if (event.type === 'keydown' && !event.repeat) press();
  };
  listen('keydown', onKey);
  // Firefox presses a button when Space comes up, whatever became of its way down.
  listen('keyup', onKey);
  listen('pointerdown', (event) => {
    swallow = event.pointerType !== 'mouse' || !isControl(event.target);
    if (swallow && event.isPrimary && event.button === 0) press();
  });
  listen('touchstart', (event) => event.cancelable && event.preventDefault());
  listen('click', (event) => {
    if (!event.isTrusted || !swallow) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return () => ends.abort();
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, label, summary, input, select, textarea') !== null;

/** Somebody writes here: keys and focus are theirs. */
export const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"])');
