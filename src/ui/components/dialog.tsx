import type { ComponentChildren } from 'preact';
import { useModal } from './use-modal.ts';
import { useText } from '../context.ts';
import { Icon } from './icon.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog over any screen: the browser traps the focus, Esc closes, the focus returns to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useText();
  const { dialog, heading, id } = useModal(onClose);
  return (
    <dialog {...dialog} class="dialog">
      <div class="dialog__head">
        <h2 {...heading}>{title}</h2>
        <button type="button" class="icon-button" aria-label={t('dialog.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog__body" tabIndex={0} role="region" aria-labelledby={id}>
        <ProblemNotice />
        {children}
      </div>
    </dialog>
  );
}
