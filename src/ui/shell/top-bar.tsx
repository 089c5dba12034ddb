import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** The same controls in the same place on every screen (A19, A20). */
export function TopBar() {
  const { commands } = useUi();
  const t = useText();
  const screen = useApp((state) => state.screen);
  const muted = useApp((state) => state.settings.muted);
  return (
    <header class="bar" aria-label={t('bar.label')}>
      {screen !== 'hub' && (
        <button type="button" class="icon-button" aria-label={t('bar.hub')} onClick={() => commands.toHub()}>
          <Icon name="arrow-left" />
        </button>
      )}
      <button type="button" class="bar__exit" title={t('bar.exit-hint')} onClick={() => commands.quickExit()}>
        <Icon name="exit" size={20} />
        {t('bar.exit')}
      </button>
      <span class="bar__space" />
      <button type="button" class="icon-button" aria-label={t('bar.help')} onClick={() => commands.openPanel('help')}>
        <Icon name="help" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('bar.sound')}
        aria-pressed={!muted}
        onClick={() => commands.change({ muted: !muted })}
      >
        <Icon name={muted ? 'sound-off' : 'sound'} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('bar.settings')}
        onClick={() => commands.openPanel('settings')}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}
