import { useId, useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { MOST_HANDS } from '#state/class';
import { useTypedHands } from './use-typed-hands.ts';

interface HandsFieldProps {
  readonly label: string;
  /** The label is read out, not shown: what stands beside it says the same. */
  readonly quiet?: boolean;
  /** `null`: nothing was entered yet. */
  readonly value: number | null;
  readonly less?: string;
  readonly more?: string;
  /** The dialog's focus begins here. */
  readonly focused?: boolean;
  /** Id of what is said of the count. */
  readonly hint?: string;
  /** Id of what says that this count cannot be. */
  readonly fault?: string | undefined;
  /** For tests and for those who move the focus. */
  readonly name: string;
  readonly onChange: (hands: number) => void;
  /** The field was emptied; where that is not told apart, it counts as 0. */
  readonly onBlank?: () => void;
  /** Something came in that is no count. */
  readonly onText?: (text: string) => void;
  readonly onEnter?: () => void;
}

/** A count of hands: typed, by arrow keys, or by two large keys for a finger. */
export function HandsField({
  label,
  quiet = false,
  value,
  less,
  more,
  focused,
  hint,
  fault,
  name,
  onChange,
  onBlank,
  onText,
  onEnter,
}: HandsFieldProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { change, read, leave, refused } = useTypedHands(input, { value, onChange, onBlank, onText });
  return (
    <div class="hands">
      <label for={id} class={quiet ? 'visually-hidden' : 'hands__label'}>
        {label}
      </label>
      <span class="hands__keys">
        <button
          type="button"
          class="hands__key"
          aria-label={less ?? t('lesson.less', { label })}
          onClick={() => change((value ?? 0) - 1)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={id}
          ref={input}
          class="lesson-number"
          inputMode="numeric"
          autocomplete="off"
          maxLength={3}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault ?? hint}
          data-hands={name}
          data-autofocus={focused === true ? '' : undefined}
          value={value ?? ''}
          onFocus={() => input.current?.select()}
          onInput={(event) => {
            // Taken back by a key, nothing is typed.
            if (!event.isComposing)
              read(event.currentTarget, event instanceof InputEvent && event.inputType.startsWith('delete'));
          }}
          onBlur={leave}
          onCompositionEnd={(event) => read(event.currentTarget)}
          onKeyDown={(event) => {
            // In an empty field nothing is left to take back, and no input tells of it.
            if (event.key === 'Backspace' || event.key === 'Delete') return leave();
            if (event.key === 'ArrowUp') change((value ?? 0) + 1);
            else if (event.key === 'ArrowDown') change((value ?? 0) - 1);
            else if (event.key !== 'Enter' || onEnter === undefined) return;
            // A key that is held down is pressed once.
            else if (!event.repeat) onEnter();
            event.preventDefault();
          }}
        />
        <button
          type="button"
          class="hands__key"
          aria-label={more ?? t('lesson.more', { label })}
          onClick={() => change((value ?? 0) + 1)}
        >
          <Icon name="plus" />
        </button>
      </span>
      {/* A letter in a vote is a hand: its sheet says what letters do. */}
      <span role="status" class="hands__refused">
        {refused === 'sign' || (refused === 'text' && !quiet) ? t('lesson.count-refused', { most: MOST_HANDS }) : ''}
      </span>
    </div>
  );
}
