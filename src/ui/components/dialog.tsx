import type { ComponentChildren } from 'preact';
import { useModal } from './use-modal.ts';
import { useText, useUi } from '../context.ts';
import { Icon } from './icon.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A modal dialog over any screen: the browser traps the focus, Esc closes, the focus returns to where it was. It covers
 * the bar, so it has a quick exit of its own (A19).
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useText();
  const { commands, kiosk } = useUi();
  const { dialog, heading, id } = useModal(onClose);
  return (
    <dialog {...dialog} class="dialog">
      <div class="dialog__head">
        <h2 {...heading}>{title}</h2>
        {kiosk === null && (
          <button type="button" class="icon-button" aria-label={t('bar.exit')} onClick={() => commands.quickExit()}>
            <Icon name="exit" />
          </button>
        )}
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
