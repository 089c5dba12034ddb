import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';

interface AskFirstProps {
  readonly what: 'wipe-today' | 'wipe-all';
  readonly onConfirm: () => void;
}

/** Asks, says what is lost, and only then does it. */
export function AskFirst({ what, onConfirm }: AskFirstProps) {
  const t = useText();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
  }, [step]);
  return (
    <section
      class="card op-choices op-choices--wipe"
      aria-labelledby={`operator-${what}`}
      data-wipe={what}
      data-step={step}
    >
      <h2 id={`operator-${what}`}>{t(`operator.${what}`)}</h2>
      <p class="lead">{t(`operator.${what}-hint`)}</p>
      {step !== 'asked' && (
        <button type="button" class="button button--quiet" data-action="ask" onClick={() => setStep('asked')}>
          <Icon name="trash" />
          {t(`operator.${what}`)}
        </button>
      )}
      {step === 'asked' && (
        <>
          <p role="alert">{t(`operator.${what}-ask`)}</p>
          <button
            ref={keep}
            type="button"
            class="button button--quiet"
            data-action="keep"
            onClick={() => setStep('idle')}
          >
            {t('operator.keep')}
          </button>
          <button
            type="button"
            class="button op-choices__danger"
            data-action="confirm"
            onClick={() => {
              setStep('done');
              onConfirm();
            }}
          >
            {t(`operator.${what}-confirm`)}
          </button>
        </>
      )}
      <p class="op-choices__said" role="status">
        {step === 'done' ? t('operator.wiped') : ''}
      </p>
    </section>
  );
}
