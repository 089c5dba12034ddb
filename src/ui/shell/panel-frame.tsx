import type { ComponentChildren } from 'preact';
import { Dialog } from '../components/dialog.tsx';
import { useApp, useText, useUi } from '../context.ts';

/** The open dialog by its title, while its contents are on their way or cannot be had: it can always be closed. */
export function PanelFrame({ children }: { children: ComponentChildren }) {
  const t = useText();
  const { commands } = useUi();
  const panel = useApp((state) => state.panel);
  return (
    <Dialog title={panel === null ? '' : t(`${panel}.title`)} onClose={() => commands.closePanel()}>
      {children}
    </Dialog>
  );
}
