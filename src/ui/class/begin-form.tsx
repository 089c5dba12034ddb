import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { GroupField } from './group-field.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';

/** How many pupils there are, a look at everything, and the beginning; a lesson under way is not lost by the way. */
export function BeginForm() {
  const t = useText();
  const classroom = useClassroom();
  const { loaded, readiness, group } = useRoom();
  const lesson = useLesson();
  const begin = () => {
    if (loaded !== null && readiness !== 'loading') classroom.begin(group);
  };
  return (
    <form
      class="lesson-begin"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (lesson === null) begin();
      }}
    >
      <GroupField />
      {lesson !== null && (
        <p class="lesson-begin__under-way" role="status">
          {lesson.group === null ? t('lesson.group-open') : t('lesson.group-now', { count: lesson.group })}
        </p>
      )}
      <Ways begin={begin} />
    </form>
  );
}

/** A look at everything, and the beginning; where a lesson would be lost by it, that is asked first. */
function Ways({ begin }: { readonly begin: () => void }) {
  const t = useText();
  const classroom = useClassroom();
  const { loaded } = useRoom();
  const isUnderWay = useLesson() !== null;
  return (
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
      {isUnderWay ? (
        <ConfirmSteps
          act={t('lesson.begin-new')}
          question={t('lesson.begin-replaces')}
          confirm={t('lesson.begin-new')}
          done=""
          onConfirm={begin}
        />
      ) : (
        <button type="submit" class="button button--primary" data-action="begin-lesson" aria-disabled={loaded === null}>
          <Icon name="play" size={20} />
          {t('lesson.begin')}
        </button>
      )}
    </div>
  );
}
