import type { IconName } from '#art';
import { SAFE_ACTS } from '#state';
import type { SafeAct } from '#state';
import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';

const ACT_ICONS: Readonly<Record<SafeAct, IconName>> = {
  stop: 'stop-hand',
  check: 'check-search',
  tell: 'tell-people',
  report: 'report-shield',
  recover: 'heart',
};

/** Each story with the lanterns that its safe acts have lit; what is still dark is no fault, only not done yet. */
export function LakeLights() {
  const t = useText();
  const { text } = useUi();
  const progress = useApp((state) => state.progress);
  const entries = useApp((state) => state.entries);
  const lit = entries.filter(({ id }) => progress[id] !== undefined);
  const lanterns = lit.reduce((sum, { id }) => sum + (progress[id]?.acts.length ?? 0), 0);
  return (
    <section class="lake__lights card" aria-labelledby="lake-lights">
      <h2 id="lake-lights">{t('lake.lights')}</h2>
      <p>
        {lit.length === 0 ? t('lake.empty') : t('lake.lead', { lanterns, count: lit.length, total: entries.length })}
      </p>
      {lit.length > 0 && (
        <ul class="lake__stories">
          {lit.map(({ id, title, theme }) => {
            const acts = progress[id]?.acts ?? [];
            return (
              <li key={id} data-story={id} data-theme={theme}>
                <strong>{title[text.language()]}</strong>
                <ul class="lake__acts">
                  {SAFE_ACTS.filter((act) => acts.includes(act)).map((act) => (
                    <li key={act} data-act={act}>
                      <Icon name={ACT_ICONS[act]} size={18} />
                      {t(`act.${act}`)}
                    </li>
                  ))}
                  {acts.length === 0 && <li data-act="none">{t('lake.dark')}</li>}
                </ul>
                {acts.includes('tell') && <p class="lake__joined">{t('lake.joined')}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
