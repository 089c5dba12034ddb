import { LANGUAGES } from '#scenario';
import { LEAST_BRIGHTNESS, PICTURES, visitSettings } from '#state';
import type { KioskOptions } from '#state';
import { useApp, useText, useUi } from '../../context.ts';
import { HomeField } from './home-field.tsx';
import { HoursField } from './hours-field.tsx';
import { LevelField } from './level-field.tsx';
import { StoriesField } from './stories-field.tsx';
import { OperatorCard } from './operator-card.tsx';
import { PageHead } from './page-head.tsx';
import { SegmentsField } from './segments-field.tsx';

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
        <DrawnPictures options={options} />
        <InvitationLanguage options={options} />
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
      <button type="button" class="button button--quiet" data-action="reload" onClick={() => void kiosk?.reload()}>
        {t('operator.reload')}
      </button>
    </OperatorCard>
  );
}

function InvitationLanguage({ options }: { readonly options: KioskOptions }) {
  const t = useText();
  const { kiosk } = useUi();
  return (
    <SegmentsField
      name="language"
      label={t('operator.language')}
      hint={t('operator.language-hint')}
      values={LANGUAGES}
      chosen={options.language}
      nameOf={(language) => t(`language.${language}`)}
      inOwnLanguage
      onChange={(language) => kiosk?.changeOptions({ language })}
    />
  );
}

function DrawnPictures({ options }: { readonly options: KioskOptions }) {
  const t = useText();
  const { kiosk } = useUi();
  const world = useApp((state) => state.world);
  return (
    <SegmentsField
      name="pictures"
      label={t('operator.pictures')}
      hint={t('operator.pictures-hint')}
      values={PICTURES}
      chosen={options.pictures}
      nameOf={(pictures) => t(`operator.pictures.${pictures}`)}
      said={world === 'loading' ? undefined : t(`operator.pictures-now.${world}`)}
      onChange={(pictures) => kiosk?.changeOptions({ pictures })}
    />
  );
}
