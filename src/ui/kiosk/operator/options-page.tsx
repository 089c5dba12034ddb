import { LANGUAGES } from '#scenario';
import { LEAST_BRIGHTNESS, visitSettings } from '#state';
import type { KioskOptions } from '#state';
import { useApp, useText, useUi } from '../../context.ts';
import { HomeField } from './home-field.tsx';
import { HoursField } from './hours-field.tsx';
import { LevelField } from './level-field.tsx';
import { StoriesField } from './stories-field.tsx';
import { SwitchField } from './switch-field.tsx';
import { OperatorCard } from './operator-card.tsx';
import { PageHead } from './page-head.tsx';

/** What the operator chooses for this kiosk; everything is kept as soon as it is touched. */
export function OptionsPage() {
  const t = useText();
  const options = useApp((state) => state.kiosk?.record.options ?? null);
  if (options === null) return null;
  return (
    <>
      <PageHead title={t('operator.options')} about={t('operator.options-about')} />
      <div class="op-panel__columns">
        <LightAndSound options={options} />
        <StoriesField hidden={options.hidden} />
        <InvitationLanguage chosen={options.language} />
        <HoursField hours={options.hours} />
        <HomeField homeUrl={options.homeUrl} />
      </div>
    </>
  );
}

function LightAndSound({ options }: { readonly options: KioskOptions }) {
  const t = useText();
  const { kiosk, audio } = useUi();
  /** One sound as loud as visitors will hear it. */
  const listen = (volume: number) => {
    audio.setVolumes({ ...visitSettings({ ...options, volume }, {}).volume, muted: false });
    audio.play('enter');
  };
  return (
    <OperatorCard name="light" title={t('operator.light')}>
      <LevelField
        name="volume"
        label={t('operator.volume')}
        least={0}
        value={options.volume}
        onChange={(volume) => {
          kiosk?.changeOptions({ volume });
          listen(volume);
        }}
      />
      <LevelField
        name="brightness"
        label={t('operator.brightness')}
        least={LEAST_BRIGHTNESS}
        value={options.brightness}
        onChange={(brightness) => kiosk?.changeOptions({ brightness })}
      />
      <SwitchField
        name="low-light"
        label={t('operator.low-light')}
        hint={t('operator.low-light-hint')}
        checked={options.lowLight}
        onChange={(lowLight) => kiosk?.changeOptions({ lowLight })}
      />
      <button type="button" class="button button--quiet" data-action="reload" onClick={() => void kiosk?.reload()}>
        {t('operator.reload')}
      </button>
    </OperatorCard>
  );
}

function InvitationLanguage({ chosen }: { readonly chosen: KioskOptions['language'] }) {
  const t = useText();
  const { kiosk } = useUi();
  return (
    <fieldset class="card op-choices">
      <legend>{t('operator.language')}</legend>
      <p class="lead">{t('operator.language-hint')}</p>
      <div class="segments">
        {LANGUAGES.map((language) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="operator-language"
              value={language}
              checked={chosen === language}
              onChange={() => kiosk?.changeOptions({ language })}
            />
            <span>{t(`language.${language}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
