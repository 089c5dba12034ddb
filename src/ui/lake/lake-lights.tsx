import { HUES } from '#art';
import { LAKE_HUE } from '#layout';
import { lanternCount, storyLights } from '#state';
import { ACT_ICONS } from '../components/act-icons.ts';
import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';

/** Each story with the lanterns that its safe acts have lit; what is still dark is no fault, only not done yet. */
export function LakeLights() {
  const t = useText();
  const { text } = useUi();
  const progress = useApp((state) => state.progress);
  const entries = useApp((state) => state.entries);
  const lights = storyLights(entries, progress);
  const counts = { lanterns: lanternCount(lights), count: lights.length, total: entries.length };
  return (
    <section class="lake__lights card" aria-labelledby="lake-lights">
      <h2 id="lake-lights">{t('lake.lights')}</h2>
      <p>{t(lights.length === 0 ? 'lake.empty' : 'lake.lead', counts)}</p>
      {lights.length > 0 && (
        <ul class="lake__stories">
          {lights.map(({ scenario, title, theme, acts }) => (
            <li key={scenario} data-story={scenario} data-theme={theme}>
              <strong>{title[text.language()]}</strong>
              <ul class="lake__acts">
                {acts.map((act) => (
                  <li key={act} data-act={act}>
                    {/* The hue of its lantern on the water: this list is the drawing's legend. */}
                    <span class="lake__hue" style={{ color: HUES[LAKE_HUE[act]].mid }}>
                      <Icon name={ACT_ICONS[act]} size={18} />
                    </span>
                    {t(`act.${act}`)}
                  </li>
                ))}
                {acts.length === 0 && <li data-act="none">{t('lake.dark')}</li>}
              </ul>
              {acts.includes('tell') && <p class="lake__joined">{t('lake.joined')}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
