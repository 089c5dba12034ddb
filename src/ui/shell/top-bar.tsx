import { useApp, useIsClass, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { BarControls } from './bar-controls.tsx';

/** The same controls in the same place on every screen (A19, A20). */
export function TopBar() {
  const { commands } = useUi();
  const t = useText();
  const screen = useApp((state) => state.screen);
  const inClass = useIsClass();
  const wall = useApp((state) => state.wall !== null);
  return (
    <header class="bar" aria-label={t('bar.label')}>
      {screen !== 'hub' && !inClass && !wall && (
        <button type="button" class="icon-button" aria-label={t('bar.hub')} onClick={() => commands.toHub()}>
          <Icon name="arrow-left" />
        </button>
      )}
      <button type="button" class="bar__exit" title={t('bar.exit-hint')} onClick={() => commands.quickExit()}>
        <Icon name="exit" size={20} />
        {t('bar.exit')}
      </button>
      <span class="bar__space" />
      <BarControls look="icon-button" />
    </header>
  );
}
