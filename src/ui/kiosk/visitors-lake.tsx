import { HUES } from '#art';
import { LAKE_HUE, lakeLayout } from '#layout';
import { SAFE_ACTS, lanternsOf } from '#state';
import { useApp, useText, useUi, useViewport } from '../context.ts';
import { ACT_ICONS } from '../components/act-icons.ts';
import { Icon } from '../components/icon.tsx';
import { StillLake } from '../lake/still-lake.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { QrCode } from '../components/qr-code.tsx';

/** The lake of the day's visitors, with the lanterns just lit, and what to take home. */
export function VisitorsLake() {
  const t = useText();
  const { commands } = useUi();
  const { width, height } = useViewport();
  const heading = useHeadingFocus();
  const today = useApp((state) => state.kiosk?.record.today);
  const { portrait, panel } = lakeLayout(width, height);
  const counts = { lanterns: today === undefined ? 0 : lanternsOf(today), stories: today?.finished ?? 0 };
  const place = portrait ? {} : { left: `${panel.x}px`, width: `${panel.width}px`, top: `${panel.y}px` };
  const beside = portrait ? {} : { maxWidth: `calc(${panel.x}px - 3vw - 1em)` };
  return (
    <>
      <StillLake />
      <div class="visitors" data-portrait={portrait}>
        <div class="visitors__head" style={beside}>
          <h1 ref={heading} tabIndex={-1}>
            {t('kiosk.lake-title')}
          </h1>
          <p>{t('kiosk.lake-count', counts)}</p>
        </div>
        <div class="visitors__page" style={place}>
          <OwnLights />
          <TakeAway />
          <button type="button" class="button visitors__again" data-action="another" onClick={() => commands.toHub()}>
            {t('kiosk.another')}
          </button>
        </div>
      </div>
    </>
  );
}

/** What this visitor's own stories have lit. */
function OwnLights() {
  const t = useText();
  const progress = useApp((state) => state.progress);
  const acts = SAFE_ACTS.filter((act) => Object.values(progress).some((past) => past.acts.includes(act)));
  if (acts.length === 0) return <p class="visitors__own">{t('kiosk.lake-none')}</p>;
  return (
    <section class="visitors__own" aria-labelledby="kiosk-own">
      <h2 id="kiosk-own">{t('kiosk.lake-own')}</h2>
      <ul>
        {acts.map((act) => (
          <li key={act} data-act={act}>
            <span style={{ color: HUES[LAKE_HUE[act]].mid }}>
              <Icon name={ACT_ICONS[act]} size={22} />
            </span>
            {t(`act.${act}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeAway() {
  const t = useText();
  const homeUrl = useApp((state) => state.kiosk?.record.options.homeUrl ?? null);
  return (
    <section class="take card" aria-labelledby="kiosk-take">
      {homeUrl !== null && <QrCode text={homeUrl} label={t('kiosk.take-code', { address: homeUrl })} />}
      <div>
        <h2 id="kiosk-take">{t('kiosk.take-title')}</h2>
        <p class="take__words">{t('kiosk.take-words')}</p>
        {homeUrl !== null && <p>{t('kiosk.take-qr')}</p>}
      </div>
    </section>
  );
}
