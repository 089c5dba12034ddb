import type { IconName } from '#art';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from './page.tsx';
import { useLesson } from './use-lesson.ts';

const RULES = [
  ['story', 'lock'],
  ['pass', 'pause'],
  ['blame', 'shield'],
  ['helper', 'tell-people'],
] as const satisfies readonly (readonly [string, IconName])[];

/** Minutes 0–4: what holds in this room, and what the story touches. */
export function RulesStep() {
  const t = useText();
  const { text } = useUi();
  const lesson = useLesson();
  const entry = useApp((state) => state.entries.find(({ id }) => id === lesson?.story));
  const topics = (entry?.topics ?? []).map((topic) => t(`topic.${topic}`)).join(', ');
  return (
    <Page name="rules" title={t('lesson.rules-title')}>
      <ul class="lesson-rules">
        {RULES.map(([rule, icon]) => (
          <li key={rule} class="card">
            <Icon name={icon} size={36} />
            <p>{t(`lesson.rules-${rule}`)}</p>
          </li>
        ))}
      </ul>
      {entry !== undefined && (
        <section class="card lesson-note" aria-labelledby="rules-note">
          <h2 id="rules-note">{t('lesson.rules-note', { title: entry.title[text.language()] })}</h2>
          <p>{topics === '' ? t('lesson.note-none') : t('lesson.note-topics', { topics })}</p>
        </section>
      )}
    </Page>
  );
}
