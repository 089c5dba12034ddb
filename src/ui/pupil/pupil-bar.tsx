import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** The same in the same place on every screen: the way out, the other language, settings, and people who help. */
export function PupilBar() {
  const t = useText();
  const { commands } = useUi();
  const other = useApp((state) => (state.settings.language === 'vi' ? 'en' : 'vi'));
  return (
    <header class="bar" aria-label={t('bar.label')}>
      <button type="button" class="bar__exit" title={t('bar.exit-hint')} onClick={() => commands.quickExit()}>
        <Icon name="exit" size={20} />
        {t('bar.exit')}
      </button>
      <span class="bar__space" />
      <button
        type="button"
        class="icon-button pupil-bar__language"
        lang={other}
        data-language={other}
        onClick={() => commands.change({ language: other })}
      >
        <span class="pupil-bar__short">{t(`pupil.short-${other}`)}</span>
        <span class="visually-hidden"> {t(`pupil.language-${other}`)}</span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('bar.settings')}
        onClick={() => commands.openPanel('settings')}
      >
        <Icon name="settings" />
      </button>
      <button
        type="button"
        class="bar__exit pupil-bar__help"
        data-action="help"
        onClick={() => commands.openPanel('help')}
      >
        <Icon name="heart" size={20} />
        <span>{t('pupil.help')}</span>
      </button>
    </header>
  );
}
