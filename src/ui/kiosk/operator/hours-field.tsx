import { formatClock } from '#state';
import type { OpeningHours } from '#state';
import { useText, useUi } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';
import { SwitchField } from './switch-field.tsx';
import { OperatorCard } from './operator-card.tsx';

const STEP = 30;
const DAY = 24 * 60;
/** What opening hours begin with, to be stepped from there. */
const USUAL: OpeningHours = { from: 8 * 60, to: 17 * 60 };

/** Stepped by half hours around the clock, as there may be no keyboard; opening and closing never fall together. */
export function HoursField({ hours }: { readonly hours: OpeningHours | null }) {
  const t = useText();
  const { kiosk } = useUi();
  const step = (which: 'from' | 'to', by: number) => {
    if (hours === null) return;
    const other = hours[which === 'from' ? 'to' : 'from'];
    const turn = (minute: number) => (minute + by + DAY) % DAY;
    const next = turn(hours[which]);
    kiosk?.changeOptions({ hours: { ...hours, [which]: next === other % DAY ? turn(next) : next } });
  };
  return (
    <OperatorCard name="hours" title={t('operator.hours')}>
      <SwitchField
        name="hours"
        label={t('operator.hours-switch')}
        hint={t('operator.hours-hint')}
        checked={hours !== null}
        onChange={(checked) => kiosk?.changeOptions({ hours: checked ? USUAL : null })}
      />
      {hours !== null && (
        <>
          <Stepper name="from" label={t('operator.hours-from')} minute={hours.from} onStep={(by) => step('from', by)} />
          <Stepper name="to" label={t('operator.hours-to')} minute={hours.to} onStep={(by) => step('to', by)} />
        </>
      )}
    </OperatorCard>
  );
}

interface StepperProps {
  readonly name: string;
  readonly label: string;
  readonly minute: number;
  readonly onStep: (by: number) => void;
}

function Stepper({ name, label, minute, onStep }: StepperProps) {
  const t = useText();
  return (
    <div class="op-stepper" role="group" aria-label={label} data-stepper={name}>
      <span>{label}</span>
      <button type="button" class="op-step" aria-label={t('operator.earlier')} onClick={() => onStep(-STEP)}>
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{formatClock(minute)}</output>
      <button type="button" class="op-step" aria-label={t('operator.later')} onClick={() => onStep(STEP)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
