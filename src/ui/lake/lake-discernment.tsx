import { boosterDates, latestCounts } from '#state';
import { useApp, useText, useUi } from '../context.ts';

/** Told apart so far, and when five items come again; the other score, never merged with the lights. */
export function LakeDiscernment() {
  const t = useText();
  const { commands } = useUi();
  const rounds = useApp((state) => state.rounds);
  const today = useApp((state) => state.today);
  const counts = latestCounts(rounds);
  const { due, inDays } = boosterDates({ rounds, today });
  return (
    <section class="lake__items card" aria-labelledby="lake-items">
      <h2 id="lake-items">{t('round.title')}</h2>
      {counts.scams + counts.genuine === 0 ? (
        <p>{t('lake.no-items')}</p>
      ) : (
        <dl class="figures">
          <div>
            <dt>{t('round.spotted')}</dt>
            <dd>
              <strong>{`${counts.spotted}/${counts.scams}`}</strong>
            </dd>
          </div>
          <div>
            <dt>{t('round.trusted')}</dt>
            <dd>
              <strong>{`${counts.trusted}/${counts.genuine}`}</strong>
            </dd>
          </div>
        </dl>
      )}
      {due ? (
        <p>{t('round.booster-due')}</p>
      ) : (
        inDays !== null && <p class="lead">{t('round.booster-in', { count: inDays })}</p>
      )}
      <button type="button" class="button" data-action="rounds" onClick={() => void commands.openRounds()}>
        {t('lake.rounds')}
      </button>
    </section>
  );
}
