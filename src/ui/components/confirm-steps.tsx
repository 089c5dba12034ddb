import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../context.ts';

interface ConfirmStepsProps {
  /** Words of the button that asks, of the one that does it, and of what is said then. */
  readonly act: ComponentChildren;
  readonly confirm: string;
  readonly done: string;
  /** What is lost. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** Two actions (P05): asks, says what is lost, and only then does it. The way out of it has the focus. */
export function ConfirmSteps({ act, confirm, done, question, onConfirm }: ConfirmStepsProps) {
  const t = useText();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step !== 'asked') return;
    keep.current?.focus();
    // All of it, the second button too, clear of whatever lies along the edges.
    keep.current?.parentElement?.scrollIntoView({ block: 'center' });
  }, [step]);
  return (
    <div class="confirm" data-step={step}>
      {step === 'asked' ? (
        <>
          <p role="alert">{question}</p>
          <button
            ref={keep}
            type="button"
            class="button button--quiet"
            data-action="keep"
            onClick={() => setStep('idle')}
          >
            {t('confirm.keep')}
          </button>
          <button
            type="button"
            class="button confirm__danger"
            data-action="confirm"
            onClick={() => {
              setStep('done');
              onConfirm();
            }}
          >
            {confirm}
          </button>
        </>
      ) : (
        <button type="button" class="button button--quiet" data-action="ask" onClick={() => setStep('asked')}>
          {act}
        </button>
      )}
      <p class="confirm__done" role="status">
        {step === 'done' ? done : ''}
      </p>
    </div>
  );
}
