import { MOST_DIGITS } from '#state';
import { useText } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';
import { useDigits } from './use-digits.ts';

interface PinPadProps {
  /** Nothing can be typed now. */
  readonly busy: boolean;
  readonly onEnter: (pin: string) => void;
}

const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Twelve keys, and a dot for each digit that was typed. */
export function PinPad({ busy, onEnter }: PinPadProps) {
  const t = useText();
  const typed = useDigits(busy, onEnter);
  const { digits, full, complete } = typed;
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      class="op-pad__key"
      data-digit={digit}
      aria-disabled={busy || full}
      onClick={() => typed.add(digit)}
    >
      {digit}
    </button>
  );
  return (
    <div class="op-pad" data-busy={busy}>
      <p class="op-pad__dots">
        <span class="visually-hidden" role="status">
          {t('operator.pin-typed', { digits: String(digits.length) })}
        </span>
        {Array.from({ length: MOST_DIGITS }, (_, place) => (
          <span key={place} class="op-pad__dot" data-typed={place < digits.length} aria-hidden="true" />
        ))}
      </p>
      <div class="op-pad__keys" role="group" aria-label={t('operator.pin-keys')}>
        {ROWS.map(key)}
        <button
          type="button"
          class="op-pad__key"
          data-digit="drop"
          aria-label={t('operator.pin-drop')}
          aria-disabled={busy || digits === ''}
          onClick={() => typed.drop()}
        >
          <Icon name="undo" />
        </button>
        {key('0')}
        <button
          type="button"
          class="op-pad__key op-pad__key--enter"
          data-digit="enter"
          aria-label={t('operator.pin-enter')}
          aria-disabled={busy || !complete}
          onClick={() => typed.enter()}
        >
          <Icon name="check" />
        </button>
      </div>
    </div>
  );
}
