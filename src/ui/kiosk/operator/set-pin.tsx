import { useState } from 'preact/hooks';
import { useText, useUi } from '../../context.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { PinPad } from './pin-pad.tsx';

interface SetPinProps {
  /** Words of the way out without a PIN, and what it means. */
  readonly leave: string;
  readonly hint?: string;
  readonly onLeave: () => void;
  /** The PIN is set. */
  readonly onSet?: () => void;
}

type Said = 'mismatch' | 'insecure' | 'keeping' | null;

/** A new PIN, typed twice. */
export function SetPin({ leave, hint, onLeave, onSet }: SetPinProps) {
  const t = useText();
  const { kiosk } = useUi();
  const heading = useHeadingFocus();
  const [first, setFirst] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const enter = async (pin: string) => {
    if (first === null) {
      setSaid(null);
      return setFirst(pin);
    }
    setFirst(null);
    if (pin !== first) return setSaid('mismatch');
    setSaid('keeping');
    const answer = await kiosk?.setPin(pin);
    setSaid(answer === 'insecure' ? 'insecure' : null);
    if (answer === 'right') onSet?.();
  };
  return (
    <section class="op-pin" aria-labelledby="operator-set" data-asks={first === null ? 'once' : 'again'}>
      <h1 id="operator-set" ref={heading} tabIndex={-1}>
        {t('operator.set-title')}
      </h1>
      <p class="op-pin__hint" role="status">
        {t(first === null ? 'operator.set-first' : 'operator.set-again')}
      </p>
      <PinPad busy={said === 'keeping'} onEnter={(pin) => void enter(pin)} />
      <p class="op-pin__message" role="status" data-answer={said}>
        {said === null ? '' : t(`operator.set-${said}`)}
      </p>
      <p class="op-pin__about">{t('operator.set-way')}</p>
      <p class="op-pin__about">{t('operator.set-forgotten')}</p>
      <button type="button" class="button button--quiet" data-action="leave-operator" onClick={onLeave}>
        {leave}
      </button>
      {hint !== undefined && <p class="op-pin__about">{hint}</p>}
    </section>
  );
}
