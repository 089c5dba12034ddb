import { useState } from 'preact/hooks';
import type { Rating } from '#state';
import { itemInHand } from '#state';
import type { ItemInHand } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { Lights } from '../components/lights.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ItemCard } from './item-card.tsx';
import { RatingScale } from './rating-scale.tsx';

/** One item and the question what it is. Nothing says whether the answer was right until the round is over. */
export function ItemQuestion() {
  const open = useApp((state) => state.rounds.open);
  const items = useApp((state) => state.items);
  const hand = itemInHand(open, items);
  if (hand !== null) return <Question key={hand.position} hand={hand} />;
  return <NothingInHand />;
}

/** The round was finished elsewhere, or its item has left the packs. */
function NothingInHand() {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  return (
    <article class="round-page card">
      <h1 ref={heading} tabIndex={-1}>
        {t('round.gone')}
      </h1>
      <button type="button" class="button" data-action="menu" onClick={() => void commands.openRounds()}>
        {t('round.title')}
      </button>
    </article>
  );
}

function Question({ hand }: { hand: ItemInHand }) {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const [rating, setRating] = useState<Rating | null>(null);
  const [asked, setAsked] = useState(false);
  const { item, position, total } = hand;
  const playing = useApp((state) => state.run !== null);
  const kind = useApp((state) => state.rounds.open?.kind);
  // The second click of a double click lands on the next item, which nobody has read yet.
  const once = (act: () => void) => (event: MouseEvent) => {
    if (event.detail > 1) event.preventDefault();
    else act();
  };
  return (
    <article class="round-page round-page--item" data-item={hand.id}>
      <header class="round__head">
        {kind !== undefined && <p class="visually-hidden">{t(`round.name-${kind}`)}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {t('round.position', { position, total })}
        </h1>
        <Lights lit={position - 1} of={total} />
      </header>
      <ItemCard item={item} />
      <form
        class="round__answer card"
        onSubmit={(event) => {
          event.preventDefault();
          if (rating !== null) return commands.rate(rating);
          setAsked(true);
          // Said once it is shown; the second time the way leads to what is missing.
          if (asked) event.currentTarget.querySelector('input')?.focus();
        }}
      >
        <RatingScale value={rating} onChange={setRating} />
        <p class="round__missing" role="status">
          {asked && rating === null ? t('round.missing') : ''}
        </p>
        <div class="round__actions">
          <button
            type="submit"
            class="button button--primary"
            data-action="rate"
            aria-disabled={rating === null}
            onClick={once(() => undefined)}
          >
            {t(position === total ? 'round.finish' : 'round.next')}
          </button>
          <button
            type="button"
            class="button button--quiet"
            data-action="pass"
            onClick={once(() => commands.rate(null))}
          >
            {t('round.pass')}
          </button>
          <button
            type="button"
            class="button button--quiet"
            data-action="stop"
            onClick={once(() => (playing ? commands.goBack() : commands.toHub()))}
          >
            {t('round.stop')}
          </button>
        </div>
      </form>
    </article>
  );
}
