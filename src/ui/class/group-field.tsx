import { useId } from 'preact/hooks';
import { useText } from '../context.ts';
import { HandsField } from './hands-field.tsx';
import { useClassroom, useRoom } from './use-lesson.ts';

/** How many pupils there are, which may be left open; a lesson under way goes by it at once. */
export function GroupField() {
  const t = useText();
  const classroom = useClassroom();
  const { group } = useRoom();
  const hint = useId();
  return (
    <>
      <HandsField
        name="group"
        label={t('lesson.group')}
        hint={hint}
        value={group}
        onChange={(count) => classroom.setGroup(count === 0 ? null : count)}
        onBlank={() => classroom.setGroup(null)}
      />
      <p class="lead" id={hint}>
        {t('lesson.group-hint')}
      </p>
    </>
  );
}
