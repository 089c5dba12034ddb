import { boosterDates } from '#state';
import { useApp, useIsKiosk, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { HubNotices } from './hub-notices.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What this place is, and the way to the player's own lights; to newcomers, what to do. */
export function HubTitle() {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const total = useApp((state) => state.entries.length);
  const lit = useApp(({ entries, progress }) => entries.filter(({ id }) => progress[id] !== undefined).length);
  const due = useApp((state) => boosterDates(state).due);
  const kiosk = useIsKiosk();
  const isNew = useApp((state) => Object.keys(state.progress).length === 0);
  return (
    <div class="hub__title">
      <h1 ref={heading} tabIndex={-1}>
        {t('app.title')}
      </h1>
      <ProblemNotice />
      <p>{t('hub.subtitle')}</p>
      {isNew && <p class="hub__hint">{t('hub.hint')}</p>}
      {!kiosk && (
        <div class="hub__ways">
          <button type="button" class="hub__lake" data-action="lake" onClick={() => commands.toLake()}>
            <Icon name="lantern" size={18} />
            {total === 0 ? (
              t('hub.lake')
            ) : (
              <span>
                {t('hub.lake-lit', { lit, total })} <span class="hub__unit">{t('hub.lake-unit')}</span>
              </span>
            )}
          </button>
          <button type="button" class="hub__lake" data-action="rounds" onClick={() => void commands.openRounds()}>
            <Icon name={due ? 'bell' : 'check-search'} size={18} />
            {t(due ? 'hub.rounds-due' : 'round.title')}
          </button>
        </div>
      )}
      {!kiosk && <HubNotices />}
    </div>
  );
}
