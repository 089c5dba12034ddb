import { useEffect, useId, useRef } from 'preact/hooks';

/**
 * Makes a `<dialog>` modal: the browser traps the focus, Esc closes, the focus returns to where it was. What has
 * `data-autofocus` in it takes the focus, else its heading.
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    (ref.current?.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return { dialog: { ref, 'aria-labelledby': id, onCancel }, heading: { id, ref: heading, tabIndex: -1 }, id };
}
