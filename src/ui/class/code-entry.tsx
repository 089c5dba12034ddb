import { useState } from 'preact/hooks';
import { CODE_KINDS } from '#state/class';
import type { CodeAnswer, CodeKind, Lesson } from '#state/class';
import { useText } from '../context.ts';
import { useClassroom } from './use-lesson.ts';

/** Codes of pupils who used their own devices. What was typed stays until it is a code. */
export function CodeEntry({ lesson }: { readonly lesson: Lesson }) {
  const t = useText();
  return (
    <section class="card lesson-codes" aria-labelledby="codes-title">
      <h2 id="codes-title">{t('lesson.codes-title')}</h2>
      <p class="lead">{t('lesson.codes-lead')}</p>
      {CODE_KINDS.map((kind) => (
        <CodeField key={kind} kind={kind} count={lesson[kind].length} />
      ))}
    </section>
  );
}

function CodeField({ kind, count }: { readonly kind: CodeKind; readonly count: number }) {
  const t = useText();
  const classroom = useClassroom();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const add = () => {
    const given = classroom.addCode(kind, typed);
    setAnswer(given);
    if (given.ok) setTyped('');
  };
  const said = () => {
    if (answer === null) return '';
    if (answer.ok) return t('lesson.codes-taken');
    return t(`lesson.codes-fault-${answer.reason}`, {
      where: t(`lesson.codes-groups-${answer.groups.join('') || '12'}`),
    });
  };
  const id = `code-${kind}`;
  return (
    <form
      class="lesson-code"
      noValidate
      data-codes={kind}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{t(`lesson.codes-${kind}`)}</label>
      <span class="lesson-code__keys">
        <input
          id={id}
          class="lesson-number lesson-code__input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={16}
          aria-invalid={answer !== null && !answer.ok}
          aria-describedby={`${id}-said`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('lesson.codes-add')}
        </button>
      </span>
      <p id={`${id}-said`} role="status" data-fault={answer !== null && !answer.ok}>
        {said()}
      </p>
      <p class="lesson-code__count">
        {t(`lesson.codes-count-${kind}`, { count })}
        {count > 0 && (
          <button type="button" class="lesson-code__undo" onClick={() => classroom.removeCode(kind, count - 1)}>
            {t('lesson.codes-undo')}
          </button>
        )}
      </p>
    </form>
  );
}
