import { useState } from 'preact/hooks';
import { CODE_KINDS } from '#state/class';
import type { CodeAnswer, CodeCommands, CodeKind } from '#state/class';
import { useText } from '../context.ts';

interface CodeEntryProps {
  /** Those that were entered so far. */
  readonly taken: Readonly<Record<CodeKind, readonly string[]>>;
  readonly commands: CodeCommands;
  /** Keys of what is said about them. */
  readonly title?: string;
  readonly lead?: string;
}

/** Codes of pupils who used their own devices. What was typed stays until it is a code. */
export function CodeEntry({
  taken,
  commands,
  title = 'lesson.codes-title',
  lead = 'lesson.codes-lead',
}: CodeEntryProps) {
  const t = useText();
  return (
    <section class="card lesson-codes" aria-labelledby="codes-title">
      <h2 id="codes-title">{t(title)}</h2>
      <p class="lead">{t(lead)}</p>
      {CODE_KINDS.map((kind) => (
        <CodeField key={kind} kind={kind} count={taken[kind].length} commands={commands} />
      ))}
    </section>
  );
}

interface CodeFieldProps extends Pick<CodeEntryProps, 'commands'> {
  readonly kind: CodeKind;
  readonly count: number;
}

function CodeField({ kind, count, commands }: CodeFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const add = () => {
    const given = commands.addCode(kind, typed);
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
          <button type="button" class="lesson-code__undo" onClick={() => commands.removeCode(kind, count - 1)}>
            {t('lesson.codes-undo')}
          </button>
        )}
      </p>
    </form>
  );
}
