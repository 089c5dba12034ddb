import { useEffect, useState } from 'preact/hooks';
import type { PinAnswer } from '#state';
import { useText, useUi } from '../../context.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { formatWait } from './format-wait.ts';
import { PinPad } from './pin-pad.tsx';

/** The wait is looked at so often, ms: a second is never skipped. */
const LOOK_MS = 250;

/** Asks for the PIN, and says how long none is taken. */
export function AskPin({ onLeave }: { readonly onLeave: () => void }) {
  const t = useText();
  const { kiosk } = useUi();
  const heading = useHeadingFocus();
  const [answer, setAnswer] = useState<PinAnswer | 'checking' | null>(null);
  const [wait, setWait] = useState(() => kiosk?.pinWait() ?? 0);
  useEffect(() => {
    const timer = setInterval(() => setWait(kiosk?.pinWait() ?? 0), LOOK_MS);
    return () => clearInterval(timer);
  }, [kiosk]);
  const checking = answer === 'checking';
  const enter = async (pin: string) => {
    setAnswer('checking');
    setAnswer((await kiosk?.tryPin(pin)) ?? null);
    setWait(kiosk?.pinWait() ?? 0);
  };
  const waiting = wait > 0 && !checking;
  return (
    <section class="op-pin" aria-labelledby="operator-pin">
      <h1 id="operator-pin" ref={heading} tabIndex={-1}>
        {t('operator.pin-title')}
      </h1>
      <p class="op-pin__hint">{t('operator.pin-hint')}</p>
      <PinPad busy={checking || waiting} onEnter={(pin) => void enter(pin)} />
      <p class="op-pin__message" role="status" data-answer={waiting ? 'waiting' : answer}>
        {waiting ? t('operator.pin-waiting') : saidOf(answer, t)}
      </p>
      {waiting && (
        <p class="op-pin__wait" role="timer">
          {t('operator.pin-wait', { time: formatWait(wait) })}
        </p>
      )}
      <button type="button" class="button button--quiet" data-action="leave-operator" onClick={onLeave}>
        {t('operator.back')}
      </button>
    </section>
  );
}

function saidOf(answer: PinAnswer | 'checking' | null, t: ReturnType<typeof useText>): string {
  if (answer === 'checking') return t('operator.pin-checking');
  if (answer === 'wrong' || answer === 'malformed') return t('operator.pin-wrong');
  return answer === 'insecure' ? t('operator.pin-insecure') : '';
}
