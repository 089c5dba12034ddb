import { useEffect } from 'preact/hooks';
import { LANGUAGES } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { afterPicture } from '../components/press.ts';
import { HubScreen } from '../shell/hub-screen.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { LanguageChoice } from './language-choice.tsx';

/** How long each lantern stands in light, ms. */
const WANDER_MS = 4200;

/** The plaza at night, alive: first one sentence, and a touch anywhere begins; then the languages. */
export function InvitationScreen() {
  const { kiosk } = useUi();
  const asking = useApp((state) => state.screen === 'language');
  // The next picture answers the finger (`TouchLight`); the languages take longer to lay out, and come with the one after.
  return (
    <div
      class="attract"
      data-asking={asking ? 'language' : undefined}
      onPointerDown={asking || kiosk === null ? undefined : () => afterPicture(() => kiosk.wake())}
    >
      <div class="attract__plaza" inert>
        <HubScreen />
      </div>
      {asking ? <LanguageChoice /> : <Invitation />}
    </div>
  );
}

function Invitation() {
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
    <>
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
    </>
  );
}
