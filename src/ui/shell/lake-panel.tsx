import { useApp, useText, useUi } from '../context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';

/** The player's lights, as a list: what was finished, and where someone was told. */
export function LakePanel() {
  const t = useText();
  const { commands, text } = useUi();
  const progress = useApp((state) => state.progress);
  const entries = useApp((state) => state.entries);
  const lit = entries.filter(({ id }) => progress[id] !== undefined);
  return (
    <Dialog title={t('lake.title')} onClose={() => commands.closePanel()}>
      <p class="lead">{t('lake.about')}</p>
      <p>{lit.length === 0 ? t('lake.empty') : t('lake.lead', { count: lit.length, total: entries.length })}</p>
      <ul class="lake-list">
        {entries.map((entry) => {
          const past = progress[entry.id];
          return (
            <li key={entry.id} data-lit={past !== undefined}>
              <Icon name="lantern" />
              <p>
                <strong>{entry.title[text.language()]}</strong>
                <span>
                  {past === undefined
                    ? t('lake.dark')
                    : t(past.told ? 'lake.joined' : 'lake.lit', { endings: past.endings.length })}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
