import type { CatalogEntry } from '#ports';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { BeginForm } from './begin-form.tsx';
import { useClassroom, useRoom } from './use-lesson.ts';

/** The chosen story: its content note, its twin, and whether everything has been fetched. */
export function StoryCard({ entry }: { readonly entry: CatalogEntry }) {
  const t = useText();
  const { text } = useUi();
  const classroom = useClassroom();
  const { readiness, gentler } = useRoom();
  const language = text.language();
  const twin = useApp((state) => state.entries.find(({ id }) => id === entry.twin));
  const topics = entry.topics.map((topic) => t(`topic.${topic}`)).join(', ');
  return (
    <section class="card lesson-chosen" aria-labelledby="chosen-title" data-chosen={entry.id}>
      <h2 id="chosen-title">{entry.title[language]}</h2>
      <p>{entry.summary[language]}</p>
      <p class="lesson-chosen__twin">
        <Icon name="people" size={20} />
        {twin === undefined ? t('lesson.twin-item') : t('lesson.twin', { title: twin.title[language] })}
      </p>
      <section class="lesson-note" aria-labelledby="chosen-note">
        <h3 id="chosen-note">
          <Icon name="info" size={20} />
          {t('lesson.note')}
        </h3>
        <p>{topics === '' ? t('lesson.note-none') : t('lesson.note-topics', { topics })}</p>
        {topics !== '' && <p class="lead">{t('lesson.note-care')}</p>}
      </section>
      {entry.gentler && (
        <label class="switch">
          <span>
            {t('lesson.gentler')}
            <small>{t('lesson.gentler-hint')}</small>
          </span>
          <input
            type="checkbox"
            role="switch"
            checked={gentler}
            onChange={(event) => classroom.setGentler(event.currentTarget.checked)}
          />
        </label>
      )}
      <Ready />
      <BeginForm />
      {readiness === 'failed' && (
        <button type="button" class="button" data-action="retry" onClick={() => void classroom.choose(entry.id)}>
          {t('lesson.retry')}
        </button>
      )}
    </section>
  );
}

const READY = ['helper', 'out'] as const;

/** What is done at the board and in the school, and cannot wait until the lesson has begun. */
function Ready() {
  const t = useText();
  return (
    <section class="lesson-note lesson-ready" aria-labelledby="ready-title">
      <h3 id="ready-title">
        <Icon name="check" size={20} />
        {t('lesson.ready-title')}
      </h3>
      <ol>
        {READY.map((what) => (
          <li key={what} data-ready-item={what}>
            {t(`lesson.ready-${what}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
