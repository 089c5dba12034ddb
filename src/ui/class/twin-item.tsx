import { useState } from 'preact/hooks';
import { useApp, useText, useUi } from '../context.ts';
import { ItemCard } from '../round/item-card.tsx';
import { Page } from './page.tsx';

/** For a story without a twin: one message of the other truth, talked about before it is explained (rulings 11). */
export function TwinItem({ id }: { readonly id: string }) {
  const t = useText();
  const { text } = useUi();
  const item = useApp((state) => state.items?.[id]);
  const [open, setOpen] = useState(false);
  if (item === undefined)
    return (
      <Page name="twin-item" title={t('lesson.item-title')} lead={t('lesson.form-none')}>
        {null}
      </Page>
    );
  return (
    <Page name="twin-item" title={t('lesson.item-title')}>
      <div class="lesson-form" data-item={id}>
        <ItemCard item={item} signs={open} />
        <div class="card lesson-answer">
          {open ? (
            <div role="status">
              <p class="kicker">{t(`round.truth-${item.truth}`)}</p>
              <p>{item.explain[item.truth][text.language()]}</p>
            </div>
          ) : (
            <button
              type="button"
              class="button button--primary"
              data-action="reveal-item"
              onClick={() => setOpen(true)}
            >
              {t('lesson.item-reveal')}
            </button>
          )}
        </div>
      </div>
    </Page>
  );
}
