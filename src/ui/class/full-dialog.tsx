import type { ComponentChildren } from 'preact';
import { useModal } from '../components/use-modal.ts';

interface FullDialogProps {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** A dialog as large as the screen. What has `data-autofocus` in it takes the focus; Esc closes. */
export function FullDialog({ name, title, onClose, onKeyDown, children }: FullDialogProps) {
  const { dialog, heading } = useModal(onClose);
  return (
    <dialog {...dialog} class="lesson-full" data-full={name} onKeyDown={onKeyDown}>
      <div class="lesson-full__body">
        <h2 {...heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
