import { TEACHER_PACKAGE, lessonStories } from '#state/class';
import type { CatalogEntry } from '#ports';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { lazyScreen } from '../components/lazy.tsx';
import { Page } from './page.tsx';
import { StoryCard } from './story-card.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';

/** The other way in: pupils with devices, and a class on the server. */
const DevicesWay = lazyScreen(async () => (await import('../desk/index.ts')).DevicesWay);
const OpenClass = lazyScreen(async () => (await import('../desk/index.ts')).OpenClass);

/** Before the lesson: which story, what is in it, and the way in. */
export function HomePage() {
  const t = useText();
  const entries = useApp((state) => state.entries);
  const catalog = useApp((state) => state.catalog);
  const { chosen } = useRoom();
  const hasDesk = useApp((state) => state.desk !== null);
  const wasOpen = useApp((state) => (state.desk?.kept ?? null) !== null);
  const stories = lessonStories(entries);
  const entry = stories.find(({ id }) => id === chosen);
  return (
    <Page name="home" title={t('lesson.title')} lead={t('lesson.lead')}>
      {wasOpen && <OpenClass />}
      <Unfinished />
      {catalog === 'ready' && stories.length === 0 && <p>{t('lesson.empty')}</p>}
      <div class="lesson-home">
        <StoryList stories={stories} chosen={chosen} />
        {entry !== undefined && (
          <div class="lesson-ways">
            <StoryCard key={entry.id} entry={entry} />
            {hasDesk && <DevicesWay />}
          </div>
        )}
      </div>
      <TeacherPackage />
    </Page>
  );
}

function StoryList({ stories, chosen }: { readonly stories: readonly CatalogEntry[]; readonly chosen: string | null }) {
  const t = useText();
  const { text } = useUi();
  const classroom = useClassroom();
  const language = text.language();
  if (stories.length === 0) return null;
  return (
    <fieldset class="card lesson-stories">
      <legend>{t('lesson.choose')}</legend>
      {stories.map(({ id, title, minutes, age, intensity, truth }) => (
        <label key={id} class="lesson-story" data-story={id}>
          <input
            type="radio"
            class="radio"
            name="lesson-story"
            value={id}
            checked={id === chosen}
            onChange={() => void classroom.choose(id)}
          />
          <span>
            <strong>{title[language]}</strong>
            <small>
              {t(`lesson.truth-${truth}`)} · {t('lesson.story-facts', { minutes, age, intensity })}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A lesson that was interrupted, or is over. */
function Unfinished() {
  const t = useText();
  const { text } = useUi();
  const classroom = useClassroom();
  const lesson = useLesson();
  const title = useApp((state) => state.entries.find(({ id }) => id === lesson?.story)?.title);
  if (lesson === null) return null;
  return (
    <section class="card lesson-unfinished" aria-label={t('lesson.continue')}>
      <p>
        <strong>{title?.[text.language()]}</strong> · {t(`lesson.step-${lesson.step}`)}
        {lesson.group !== null && <> · {t('lesson.unfinished-group', { count: lesson.group })}</>}
      </p>
      <div class="lesson-actions">
        <button
          type="button"
          class="button button--primary"
          data-action="continue"
          onClick={() => void classroom.backToLesson()}
        >
          {t('lesson.continue')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          data-action="report"
          onClick={() => void classroom.goTo('report')}
        >
          {t('lesson.to-report')}
        </button>
      </div>
    </section>
  );
}

function TeacherPackage() {
  const t = useText();
  const { text } = useUi();
  return (
    <section class="card lesson-package">
      <a
        class="button"
        data-action="package"
        href={TEACHER_PACKAGE.replace('{language}', text.language())}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="book" size={20} />
        {t('lesson.package')}
      </a>
      <p class="lead">{t('lesson.package-hint')}</p>
    </section>
  );
}
