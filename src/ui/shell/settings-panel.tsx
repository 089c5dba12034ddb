import { LANGUAGES } from '#scenario';
import { SCAN_STEPS_MS, TEXT_SIZES } from '#state';
import type { Settings } from '#state';
import { useApp, useIsKiosk, useIsPupil, useText, useUi } from '../context.ts';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Dialog } from '../components/dialog.tsx';

type SwitchName = Exclude<keyof Settings, 'language' | 'textSize' | 'scanStepMs' | 'volume'>;
const LOOK: readonly SwitchName[] = ['highContrast', 'reading', 'reducedMotion'];
const PACE: readonly SwitchName[] = ['stepByStep', 'captions'];
const BUSES = ['music', 'ambience', 'effects', 'voice'] as const;

export function SettingsPanel() {
  const t = useText();
  const { commands } = useUi();
  const settings = useApp((state) => state.settings);
  const kiosk = useIsKiosk();
  const pupil = useIsPupil();
  return (
    <Dialog title={t('settings.title')} onClose={() => commands.closePanel()}>
      <fieldset class="field">
        <legend>{t('settings.language')}</legend>
        <div class="segments">
          {LANGUAGES.map((language) => (
            <label key={language} lang={language}>
              <input
                type="radio"
                name="language"
                value={language}
                checked={settings.language === language}
                onChange={() => commands.change({ language })}
              />
              <span>{t(`language.${language}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>{t('settings.text-size')}</legend>
        <div class="segments">
          {TEXT_SIZES.map((textSize) => (
            <label key={textSize}>
              <input
                type="radio"
                name="text-size"
                value={textSize}
                checked={settings.textSize === textSize}
                onChange={() => commands.change({ textSize })}
              />
              <span>{`${textSize} %`}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Switches names={LOOK} settings={settings} />
      <Switches names={PACE} settings={settings} />
      <Scanning settings={settings} />
      {/* Forty devices in one room stay silent. */}
      {!pupil && <Sound settings={settings} />}
      {kiosk ? (
        <p class="lead">{t('kiosk.settings')}</p>
      ) : (
        <>
          <EraseData />
          {!pupil && (
            <button type="button" class="button button--quiet" onClick={() => commands.openPanel('about')}>
              {t('settings.about')}
            </button>
          )}
        </>
      )}
    </Dialog>
  );
}

function Scanning({ settings }: { settings: Settings }) {
  const t = useText();
  const { commands } = useUi();
  const seconds = new Intl.NumberFormat(settings.language);
  return (
    <section aria-label={t('settings.scanning')}>
      <Switches names={settings.scanning ? ['scanning', 'scanCooldown'] : ['scanning']} settings={settings} />
      {settings.scanning && (
        <fieldset class="field">
          <legend>{t('settings.scan-step')}</legend>
          <div class="segments">
            {SCAN_STEPS_MS.map((scanStepMs) => (
              <label key={scanStepMs}>
                <input
                  type="radio"
                  name="scan-step"
                  value={scanStepMs}
                  checked={settings.scanStepMs === scanStepMs}
                  onChange={() => commands.change({ scanStepMs })}
                />
                <span>{t('settings.scan-seconds', { seconds: seconds.format(scanStepMs / 1000) })}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

function Sound({ settings }: { settings: Settings }) {
  const t = useText();
  const { commands } = useUi();
  return (
    <section aria-label={t('settings.sound')}>
      <h3>{t('settings.sound')}</h3>
      <Switches names={['muted']} settings={settings} />
      {BUSES.map((bus) => (
        <label key={bus} class="volume">
          <span>{t(`settings.volume-${bus}`)}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="10"
            value={settings.volume[bus]}
            onInput={(event) =>
              commands.change({ volume: { ...settings.volume, [bus]: Number(event.currentTarget.value) } })
            }
          />
        </label>
      ))}
    </section>
  );
}

function Switches({ names, settings }: { names: readonly SwitchName[]; settings: Settings }) {
  const t = useText();
  const { commands } = useUi();
  return (
    <div class="switches">
      {names.map((name) => (
        <label key={name} class="switch">
          <span>
            {t(`settings.${name}`)}
            <small>{t(`settings.${name}-hint`)}</small>
          </span>
          <input
            type="checkbox"
            role="switch"
            name={name}
            checked={settings[name]}
            onChange={(event) => commands.change({ [name]: event.currentTarget.checked })}
          />
        </label>
      ))}
    </div>
  );
}

function EraseData() {
  const t = useText();
  const { commands } = useUi();
  return (
    <section aria-label={t('settings.erase')}>
      <h3>{t('settings.erase')}</h3>
      <p class="lead">{t('settings.erase-hint')}</p>
      <ConfirmSteps
        act={t('settings.erase')}
        question={t('settings.erase-ask')}
        confirm={t('settings.erase-confirm')}
        done={t('settings.erased')}
        onConfirm={() => commands.eraseData()}
      />
    </section>
  );
}
