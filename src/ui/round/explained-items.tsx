import type { IconName } from '#art';
import type { ExplainedItem } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
import { ItemCard } from './item-card.tsx';

const outcomeOf = ({ right }: ExplainedItem) => (right === null ? 'passed' : right ? 'right' : 'wrong');
const ICONS: Readonly<Record<ReturnType<typeof outcomeOf>, IconName>> = {
  right: 'check',
  wrong: 'info',
  passed: 'minus',
};

/** Every item with its signs and its explanation, whatever the answer was. */
export function ExplainedItems({ title, items }: { title: string; items: readonly ExplainedItem[] }) {
  const t = useText();
  const { text } = useUi();
  const language = text.language();
  return (
    <section class="card explained-items" aria-label={title}>
      <h2 tabIndex={-1}>{title}</h2>
      <ol>
        {items.map((explained) => {
          const { id, item, rating, answer } = explained;
          const outcome = outcomeOf(explained);
          return (
            <li key={id} data-outcome={outcome} data-explained={id}>
              {/* A single one is what it was all about. */}
              <details open={items.length === 1}>
                <summary>
                  <Icon name={ICONS[outcome]} size={22} />
                  <span>
                    <strong>{item.from[language]}</strong>
                    <small>{`${t(`round.truth-${item.truth}`)} · ${t(`round.outcome-${outcome}`)}`}</small>
                  </span>
                </summary>
                {rating !== null && <p class="lead">{t('round.you-said', { rating: t(`rating.${rating}`) })}</p>}
                <p class="explained-items__why">{item.explain[answer][language]}</p>
                <ItemCard item={item} signs />
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
