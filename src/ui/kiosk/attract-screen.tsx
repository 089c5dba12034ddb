import { useEffect } from 'preact/hooks';
import { LANGUAGES } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { HubScreen } from '../shell/hub-screen.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

/** How long each lantern stands in light, ms. */
const WANDER_MS = 4200;

/** The plaza at night, alive, and one sentence; a touch anywhere begins. */
export function AttractScreen() {
  const t = useText();
  const { kiosk } = useUi();
  const heading = useHeadingFocus();
  const still = useApp((state) => state.settings.reducedMotion);
  useEffect(() => {
    if (still) return;
    const timer = setInterval(() => kiosk?.wander(), WANDER_MS);
    return () => clearInterval(timer);
  }, [still, kiosk]);
  return (
    <div class="attract" onPointerDown={() => kiosk?.wake()}>
      <div class="attract__plaza" inert>
        <HubScreen />
      </div>
      <div class="attract__words">
        <h1 ref={heading} tabIndex={-1}>
          {t('app.title')}
        </h1>
        <p class="attract__invite">{t('kiosk.invite')}</p>
      </div>
      <div class="attract__way">
        <button
          type="button"
          class="button button--primary attract__button"
          data-action="wake"
          onClick={() => kiosk?.wake()}
        >
          <span class="attract__finger" aria-hidden="true">
            <Icon name="lantern" size={40} />
          </span>
          {t('kiosk.touch')}
        </button>
        <p class="attract__languages" aria-hidden="true">
          {LANGUAGES.map((language) => t(`language.${language}`)).join(' · ')}
        </p>
      </div>
    </div>
  );
}
