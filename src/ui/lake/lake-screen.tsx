import { lakeLayout } from '#layout';
import { useText, useUi, useViewport } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { StillLake } from './still-lake.tsx';
import { LakeDiscernment } from './lake-discernment.tsx';
import { LakeLights } from './lake-lights.tsx';
import { LakeMastery } from './lake-mastery.tsx';
import './lake.css';

/** The home of what was done so far: the lights are drawn on the water, and told here as lists. */
export function LakeScreen() {
  const t = useText();
  const { commands } = useUi();
  const { width, height } = useViewport();
  const heading = useHeadingFocus();
  const { portrait, bar, panel } = lakeLayout(width, height);
  const place = portrait
    ? { top: `${bar}px`, paddingTop: `${panel.y - bar}px` }
    : { left: `${panel.x}px`, width: `${panel.width}px`, top: `${panel.y}px`, height: `${panel.height}px` };
  return (
    <>
      <StillLake />
      <div
        class="lake-screen"
        data-portrait={portrait}
        style={place}
        tabIndex={0}
        role="region"
        aria-label={t('lake.title')}
      >
        <div class="lake">
          <div class="lake__head">
            <p class="visually-hidden">{t('hub.subtitle')}</p>
            <h1 ref={heading} tabIndex={-1}>
              {t('lake.title')}
            </h1>
            <p class="lead">{t('lake.about')}</p>
          </div>
          <LakeLights />
          <LakeMastery />
          <LakeDiscernment />
          <section class="lake__more card" aria-labelledby="lake-more">
            <h2 id="lake-more">{t('lake.take')}</h2>
            <button
              type="button"
              class="button"
              data-action="call-card"
              onClick={() => commands.openPanel('call-card')}
            >
              <Icon name="tell-people" size={22} />
              {t('call-card.title')}
            </button>
            <button
              type="button"
              class="button button--quiet"
              data-action="analyst"
              onClick={() => commands.openPanel('analyst')}
            >
              <Icon name="download" size={22} />
              {t('analyst.title')}
            </button>
          </section>
          <button type="button" class="button button--primary" data-action="hub" onClick={() => commands.toHub()}>
            {t('debrief.hub')}
          </button>
        </div>
      </div>
    </>
  );
}
