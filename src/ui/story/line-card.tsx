import type { ScenarioLine } from '#scenario';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { CARD_ICONS } from './app-icons.ts';
import type { StoryWords } from './use-words.ts';

type Card = NonNullable<ScenarioLine['card']>;

/** A transfer, document, job post, photo, link, receipt, notice or balance, as its app draws it. */
export function LineCard({ lineKey, card, words }: { lineKey: string; card: Card; words: StoryWords }) {
  const t = useText();
  const key = `${lineKey}/card`;
  return (
    <div class="paper" data-kind={card.kind}>
      <p class="paper__head">
        <span class="paper__icon" aria-hidden="true">
          <Icon name={CARD_ICONS[card.kind]} size={22} />
        </span>
        <span>
          <span class="paper__kind">{t(`story.card.${card.kind}`)}</span>
          <span class="paper__title">{words.at(`${key}/title`)}</span>
        </span>
      </p>
      {card.rows !== undefined && (
        <dl class="rows">
          {Object.entries(card.rows).map(([id, row]) => (
            <div key={id} class="rows__row" data-strong={row.strong === true}>
              <dt>{row.label === undefined ? '' : words.at(`${key}/rows/${id}/label`)}</dt>
              <dd>{words.at(`${key}/rows/${id}/value`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
