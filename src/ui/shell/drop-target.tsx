import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useText, useUi } from '../context.ts';
import { openFile } from './open-file.ts';

/** The whole page accepts a scenario file; it is checked before anything of it is shown. */
export function DropTarget({ children }: { children: ComponentChildren }) {
  const t = useText();
  const { commands } = useUi();
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  return (
    <div
      class="page"
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) void openFile(file, commands);
      }}
    >
      {children}
      {over && <div class="drop-hint">{t('drop.hint')}</div>}
    </div>
  );
}
