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
  const story = useLesson()?.story ?? null;
  return (
    <Page name="rules" title={t('lesson.rules-title')}>
      <Rules story={story} />
    </Page>
  );
}

/** The same agreement for every way to hold a lesson: the rules, the board, and the content note of the story. */
export function Rules({ story }: { readonly story: string | null }) {
  const t = useText();
  const { text } = useUi();
  const entry = useApp((state) => state.entries.find(({ id }) => id === story));
  const topics = (entry?.topics ?? []).map((topic) => t(`topic.${topic}`)).join(', ');
  return (
    <>
      <ul class="lesson-rules">
        {RULES.map(([rule, icon]) => (
          <li key={rule} class="card">
            <Icon name={icon} size={36} />
            <p>{t(`lesson.rules-${rule}`)}</p>
          </li>
        ))}
      </ul>
      <p class="lead lesson-board">
        <Icon name="person" size={22} />
        {t('lesson.rules-board')}
      </p>
      {entry !== undefined && (
        <section class="card lesson-note" aria-labelledby="rules-note">
          <h2 id="rules-note">{t('lesson.rules-note', { title: entry.title[text.language()] })}</h2>
          <p>{topics === '' ? t('lesson.note-none') : t('lesson.note-topics', { topics })}</p>
        </section>
      )}
    </>
  );
}
