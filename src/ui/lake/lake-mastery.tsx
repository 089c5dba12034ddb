import { COMPETENCIES } from '#scenario';
import { MASTERY_LEVELS, hasBadge, masteryLevels } from '#state';
import { Icon } from '../components/icon.tsx';
import { Lights } from '../components/lights.tsx';
import { useApp, useText } from '../context.ts';

/** How far each of the six skills has come: a level with a name, no number and no rank. */
export function LakeMastery() {
  const t = useText();
  const practice = useApp((state) => state.practice);
  const badge = useApp(hasBadge);
  const levels = masteryLevels(practice);
  return (
    <section class="lake__mastery card" aria-labelledby="lake-mastery">
      <h2 id="lake-mastery">{t('lake.mastery')}</h2>
      <ul>
        {COMPETENCIES.map((id) => {
          const level = levels[id];
          return (
            <li key={id} data-competency={id} data-level={level}>
              <span class="lake__skill">{t(`competency.${id}`)}</span>
              <span class="lake__level">{t(`mastery.${level}`)}</span>
              <Lights lit={MASTERY_LEVELS.indexOf(level)} of={MASTERY_LEVELS.length - 1} />
            </li>
          );
        })}
      </ul>
      {badge && (
        <p class="lake__badge">
          <Icon name="star-filled" size={22} />
          {t('lake.badge')}
        </p>
      )}
      <p class="lead">{t('lake.mastery-how')}</p>
    </section>
  );
}
