import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { IconName } from '#art';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { useDialog } from './use-dialog.ts';
import './sheets.css';

interface SheetFrameProps {
  readonly title: string;
  readonly icon: IconName;
  readonly lead?: string;
  readonly name: string;
  close(): void;
  readonly children: ComponentChildren;
}

/** A dialog that comes up from the phone's lower edge. */
export function SheetFrame({ title, icon, lead, name, close, children }: SheetFrameProps) {
  const t = useText();
  const ref = useDialog(close);
  const id = useId();
  return (
    <div class="veil" onClick={(event) => event.target === event.currentTarget && close()}>
      <div ref={ref} class="sheet" role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1} data-sheet={name}>
        <header class="sheet__head">
          <span class="sheet__icon" aria-hidden="true">
            <Icon name={icon} size={24} />
          </span>
          <h2 id={id} tabIndex={-1} data-autofocus>
            {title}
          </h2>
          <button type="button" class="icon-button" aria-label={t('story.dialog.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {lead !== undefined && <p class="sheet__lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
