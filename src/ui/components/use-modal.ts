import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Makes a `<dialog>` modal: the browser traps the focus, Esc closes, the focus returns to where it was. What has
 * `data-autofocus` in it takes the focus, else its heading.
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // At once: what is pressed meanwhile on a slow device would take the focus that is to be given back.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const modal = ref.current;
    modal?.showModal();
    (modal?.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current)?.focus();
    return () => {
      // As long as it is open nothing outside of it takes the focus.
      modal?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return { dialog: { ref, 'aria-labelledby': id, onCancel }, heading: { id, ref: heading, tabIndex: -1 }, id };
}
