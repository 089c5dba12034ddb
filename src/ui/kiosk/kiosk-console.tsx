import { isBetweenVisits, nextStep } from '#state';
import { LANGUAGES } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { BarControls } from '../shell/bar-controls.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { TouchLight } from './touch-light.tsx';

/** At the exhibition the controls of every screen lie at its lower edge, where children reach them too. */
export function KioskConsole() {
  const t = useText();
  const { commands, kiosk } = useUi();
  const screen = useApp((state) => state.screen);
  const language = useApp((state) => state.settings.language);
  const warned = useApp((state) => state.kiosk?.warned === true);
  const brightness = useApp((state) => state.kiosk?.record.options.brightness ?? 100);
  const other = LANGUAGES.find((known) => known !== language) ?? language;
  return (
    <>
      {!isBetweenVisits(screen) && (
        <footer class="console" aria-label={t('bar.label')}>
          <button
            type="button"
            class="console__button"
            data-action="finish"
            onClick={() => void kiosk?.restart('done')}
          >
            <Icon name="exit" />
            {t('kiosk.finish')}
          </button>
          {screen !== 'hub' && (
            <button type="button" class="console__button" data-action="plaza" onClick={() => commands.toHub()}>
              <Icon name="arrow-left" />
              <span class="console__label">{t('kiosk.plaza')}</span>
            </button>
          )}
          <NextStep />
          <button
            type="button"
            class="console__button"
            data-action="tongue"
            lang={other}
            onClick={() => commands.change({ language: other })}
          >
            {t(`language.${other}`)}
          </button>
          <BarControls look="console__button console__button--icon" />
        </footer>
      )}
      {warned && <IdleWarning />}
      <TouchLight />
      <div class="kiosk-dim" aria-hidden="true" style={{ opacity: String((100 - brightness) / 100) }} />
    </>
  );
}

/** The one way on, always in the same place. */
function NextStep() {
  const t = useText();
  const { kiosk } = useUi();
  const step = useApp(nextStep);
  return (
    <span class="console__space">
      {step !== null && (
        <button
          type="button"
          class="console__button console__button--next"
          data-next-step={step}
          onClick={() => void kiosk?.goOn()}
        >
          {t(`kiosk.next-${step}`)}
          <Icon name="arrow-right" />
        </button>
      )}
    </span>
  );
}
