import { useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, [href], [tabindex="0"]';

/**
 * Makes the element a modal dialog for the keyboard: focus moves to its first heading, stays inside, Esc closes, and
 * focus returns to where it was, if that is still there and the focus has not gone elsewhere by then. Esc is not
 * swallowed: three times in a row it still leaves the page. It closes from the top bar too, which stays usable above a
 * sheet, unless a dialog of the page lies over both.
 */
export function useDialog(close: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  const onClose = useRef(close);
  onClose.current = close;

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const before = document.activeElement;
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog;
    first.focus({ preventScroll: true });
    const onTab = (event: KeyboardEvent) => {
      if (event.key === 'Tab') keepInside(dialog, event);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) onClose.current();
    };
    dialog.addEventListener('keydown', onTab);
    document.addEventListener('keydown', onEscape);
    return () => {
      dialog.removeEventListener('keydown', onTab);
      document.removeEventListener('keydown', onEscape);
      const { activeElement } = document;
      const left = activeElement !== document.body && !dialog.contains(activeElement);
      if (!left && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return event.preventDefault();
  const active = document.activeElement;
  const outside = !stops.includes(active as HTMLElement);
  if (event.shiftKey && (active === first || outside)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}
