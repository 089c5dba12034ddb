import type { Rect } from '#layout';
import type { CatalogEntry } from '#ports';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { THEME_ICONS } from './theme-icons.ts';
import { useShelf } from './use-shelf.ts';

/** The one card at the bottom of the plaza: the scenario in light, and the way in. */
export function BoothCard({ rect }: { rect: Rect }) {
  const t = useText();
  const theme = useApp((state) => state.theme);
  const entries = useShelf(theme);
  const selected = useApp((state) => state.selected);
  const catalog = useApp((state) => state.catalog);
  const index = Math.max(
    0,
    entries.findIndex(({ id }) => id === selected),
  );
  const entry = entries[index];
  return (
    <section
      class="booth-card"
      data-selected={entry?.id}
      data-theme={theme}
      aria-label={t('hub.card')}
      style={{ left: `${rect.x}px`, width: `${rect.width}px`, minHeight: `${rect.height}px` }}
    >
      <span class="booth-card__icon" aria-hidden="true">
        <Icon name={THEME_ICONS[theme]} size={28} />
      </span>
      {entry === undefined ? (
        <p class="booth-card__empty">
          {t(catalog === 'ready' ? 'hub.empty' : catalog === 'failed' ? 'hub.failed' : 'hub.loading')}
        </p>
      ) : (
        <CardBody entry={entry} index={index} entries={entries} />
      )}
    </section>
  );
}

interface CardBodyProps {
  readonly entry: CatalogEntry;
  readonly index: number;
  readonly entries: readonly CatalogEntry[];
}

function CardBody({ entry, index, entries }: CardBodyProps) {
  const t = useText();
  const { commands, text } = useUi();
  const saved = useApp((state) => state.saved === entry.id);
  const loading = useApp((state) => state.loading);
  const finished = useApp((state) => state.progress[entry.id] !== undefined);
  const language = text.language();
  const step = (by: number) => {
    const next = entries[(index + by + entries.length) % entries.length];
    if (next) commands.select(next.id);
  };
  return (
    <>
      <div class="booth-card__text">
        <p class="kicker">
          {t(finished ? 'hub.kicker-lit' : 'hub.kicker', { minutes: entry.minutes })}
          {entries.length > 1 && ` · ${index + 1}/${entries.length}`}
        </p>
        <h2>{entry.title[language]}</h2>
        <p class="booth-card__summary">{entry.summary[language]}</p>
      </div>
      <div class="booth-card__actions">
        {entries.length > 1 && (
          <>
            <button
              type="button"
              class="icon-button icon-button--ring"
              data-action="shelf"
              aria-label={t('hub.shelf', { count: entries.length })}
              onClick={() => commands.openPanel('shelf')}
            >
              <Icon name="jobs" />
            </button>
            <button
              type="button"
              class="icon-button icon-button--ring"
              data-action="next"
              aria-label={t('hub.next')}
              onClick={() => step(1)}
            >
              <Icon name="arrow-right" />
            </button>
          </>
        )}
        <button
          type="button"
          class={saved ? 'button' : 'button button--primary'}
          data-action="open"
          aria-disabled={loading}
          onClick={() => void commands.open(entry.id)}
        >
          {t(saved ? 'hub.restart' : 'hub.enter')}
        </button>
        {saved && (
          <button
            type="button"
            class="button button--primary"
            data-action="resume"
            onClick={() => void commands.resumeSaved()}
          >
            {t('hub.resume')}
          </button>
        )}
      </div>
    </>
  );
}
