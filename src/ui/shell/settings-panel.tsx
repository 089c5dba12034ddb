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
      <Segments
        legend={t('settings.language')}
        name="language"
        options={LANGUAGES}
        value={settings.language}
        wordsOf={(language) => t(`language.${language}`)}
        langOf={(language) => language}
        onChange={(language) => commands.change({ language })}
      />
      <Segments
        legend={t('settings.text-size')}
        name="text-size"
        options={TEXT_SIZES}
        value={settings.textSize}
        wordsOf={(textSize) => `${textSize} %`}
        onChange={(textSize) => commands.change({ textSize })}
      />
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

interface SegmentsProps<Option extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string | number;
  wordsOf(option: Option): string;
  /** Language of the words, where it is not the page's. */
  langOf?(option: Option): string;
  onChange(option: Option): void;
}

/** One of a few values, side by side. */
function Segments<Option extends string | number>(props: SegmentsProps<Option>) {
  const { legend, name, options, value, wordsOf, langOf, onChange } = props;
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option} lang={langOf?.(option)}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{wordsOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
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
        <Segments
          legend={t('settings.scan-step')}
          name="scan-step"
          options={SCAN_STEPS_MS}
          value={settings.scanStepMs}
          wordsOf={(ms) => t('settings.scan-seconds', { seconds: seconds.format(ms / 1000) })}
          onChange={(scanStepMs) => commands.change({ scanStepMs })}
        />
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
