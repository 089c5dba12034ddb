import { useState } from 'preact/hooks';
import { formItems, formsDone } from '#state/class';
import type { ItemHands } from '#state/class';
import type { Item } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { ItemCard } from '../round/item-card.tsx';
import { Page } from './page.tsx';
import { useLesson } from './use-lesson.ts';

/** Both forms, every message explained, once form B is done. */
export function ExplainStep() {
  const t = useText();
  const lesson = useLesson();
  const items = useApp((state) => state.items);
  const [opened, setOpened] = useState(false);
  if (lesson === null) return null;
  if (items === null)
    return (
      <Page name="explain" title={t('lesson.explain-title')} lead={t('lesson.form-none')}>
        {null}
      </Page>
    );
  if (!opened && !formsDone(lesson, items)) {
    return (
      <Page name="explain-wait" title={t('lesson.explain-wait')} lead={t('lesson.explain-wait-text')}>
        <button type="button" class="button" data-action="open-explanations" onClick={() => setOpened(true)}>
          {t('lesson.explain-open')}
        </button>
      </Page>
    );
  }
  return (
    <Page name="explain" title={t('lesson.explain-title')} lead={t('lesson.explain-lead')}>
      {(['b', 'a'] as const).map((form) => (
        <section key={form} class="lesson-explained" aria-labelledby={`explained-${form}`}>
          <h2 id={`explained-${form}`}>{t(`lesson.step-form-${form}`)}</h2>
          {formItems(items, form, lesson.seed).map((id) => {
            const item = items[id];
            return item === undefined ? null : (
              <Explained key={id} id={id} item={item} hands={lesson.hands[id] ?? null} />
            );
          })}
        </section>
      ))}
    </Page>
  );
}

function Explained({
  id,
  item,
  hands,
}: {
  readonly id: string;
  readonly item: Item;
  readonly hands: ItemHands | null;
}) {
  const t = useText();
  const { text } = useUi();
  const language = text.language();
  // A class is of both minds, so both are told.
  const other = item.truth === 'scam' ? 'legit' : 'scam';
  return (
    <details class="card" data-explained={id}>
      <summary>
        <span>
          <strong>{item.from[language]}</strong>
          <small>
            {t(`round.truth-${item.truth}`)} ·{' '}
            {hands === null ? t('lesson.explain-passed') : t('lesson.explain-hands', { ...hands })}
          </small>
        </span>
      </summary>
      <p>{item.explain[item.truth][language]}</p>
      <p class="lead">{item.explain[other][language]}</p>
      <ItemCard item={item} signs />
    </details>
  );
}
