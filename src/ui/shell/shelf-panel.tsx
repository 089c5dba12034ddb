import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';
import { useShelf } from './use-shelf.ts';

/** All stories of the chosen lantern at once, to pick one from. */
export function ShelfPanel() {
  const t = useText();
  const { commands, text } = useUi();
  const theme = useApp((state) => state.theme);
  const entries = useShelf(theme);
  const selected = useApp((state) => state.selected);
  const progress = useApp((state) => state.progress);
  const pick = (id: string) => {
    commands.select(id);
    commands.closePanel();
  };
  return (
    <Dialog title={t('shelf.title', { theme: t(`theme.${theme}`) })} onClose={() => commands.closePanel()}>
      <ul class="lake-list">
        {entries.map(({ id, title, summary, minutes }) => (
          <li key={id} data-lit={progress[id] !== undefined}>
            <button
              type="button"
              class="shelf-story"
              data-story={id}
              aria-current={id === selected}
              onClick={() => pick(id)}
            >
              <Icon name="lantern" />
              <span class="shelf-story__words">
                <strong>{title[text.language()]}</strong>
                <span>{summary[text.language()]}</span>
                <span>{t(progress[id] !== undefined ? 'hub.kicker-lit' : 'shelf.kicker', { minutes })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
