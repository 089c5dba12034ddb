import { useRef, useState } from 'preact/hooks';
import { MOST_HANDS } from '#state/class';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { typedCount } from './typed.ts';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';

/** How many pupils were typed, 1..999; `null` for an empty field, `'wrong'` for what is no such number. */
function parseGroup(typed: string): number | null | 'wrong' {
  const count = typedCount(typed);
  if (count === 'blank') return null;
  return count === null || count < 1 || count > MOST_HANDS ? 'wrong' : count;
}

/** How many pupils there are, a look at everything, and the beginning; a lesson under way is not lost by the way. */
export function BeginForm() {
  const t = useText();
  const classroom = useClassroom();
  const { loaded, readiness, typedGroup: typed } = useRoom();
  const lesson = useLesson();
  const group = parseGroup(typed);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = refused && group === 'wrong';
  const refuse = () => {
    setRefused(true);
    field.current?.focus();
  };
  const begin = () => {
    if (loaded === null || readiness === 'loading') return;
    if (group === 'wrong') refuse();
    else classroom.begin(group);
  };
  /** A lesson under way goes by the new number at once, whichever way the teacher goes on. */
  const noteGroup = () => {
    setRefused(group === 'wrong');
    if (lesson !== null && group !== 'wrong') classroom.setGroup(group);
  };
  return (
    <form
      class="lesson-begin"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (lesson === null) begin();
        else noteGroup();
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
        maxLength={6}
        ref={field}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'lesson-group-wrong' : 'lesson-group-hint'}
        value={typed}
        onInput={(event) => classroom.typeGroup(event.currentTarget.value)}
        onChange={noteGroup}
      />
      <p class="lesson-begin__wrong" id="lesson-group-wrong" role="alert">
        {wrong ? t('lesson.group-wrong', { typed }) : ''}
      </p>
      <p class="lead" id="lesson-group-hint">
        {t('lesson.group-hint')}
      </p>
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
