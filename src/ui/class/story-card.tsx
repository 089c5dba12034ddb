import type { CatalogEntry } from '#ports';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';

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
      <Begin />
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

/** A whole number that was typed, 1..999; `null` for anything else. */
const parseGroup = (typed: string): number | null => (/^\s*[1-9]\d{0,2}\s*$/.test(typed) ? Number(typed) : null);

function Begin() {
  const t = useText();
  const classroom = useClassroom();
  const { loaded, readiness, typedGroup: typed } = useRoom();
  const lesson = useLesson();
  const begin = () => {
    if (loaded === null || readiness === 'loading') return;
    classroom.begin(parseGroup(typed));
  };
  return (
    <form
      class="lesson-begin"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <label class="lesson-begin__group" for="lesson-group">
        {t('lesson.group')}
      </label>
      <input
        id="lesson-group"
        class="lesson-number"
        inputMode="numeric"
        autocomplete="off"
        maxLength={3}
        aria-describedby="lesson-group-hint"
        value={typed}
        onInput={(event) => classroom.typeGroup(event.currentTarget.value)}
      />
      <p class="lead" id="lesson-group-hint">
        {t('lesson.group-hint')}
      </p>
      {lesson !== null && <p class="lesson-begin__replaces">{t('lesson.begin-replaces')}</p>}
      <div class="lesson-actions">
        <button
          type="button"
          class="button"
          data-action="preview"
          aria-disabled={loaded === null}
          onClick={() => {
            if (loaded !== null) classroom.showPreview();
          }}
        >
          <Icon name="eye" size={20} />
          {t('lesson.preview')}
        </button>
        <button
          type="submit"
          class={lesson === null ? 'button button--primary' : 'button'}
          data-action="begin-lesson"
          aria-disabled={loaded === null}
        >
          <Icon name="play" size={20} />
          {t(lesson === null ? 'lesson.begin' : 'lesson.begin-new')}
        </button>
      </div>
    </form>
  );
}
