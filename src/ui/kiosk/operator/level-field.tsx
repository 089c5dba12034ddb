import { Icon } from '../../components/icon.tsx';
import { useText } from '../../context.ts';

interface LevelFieldProps {
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const STEP = 10;

/** A level up to 100, to be drawn or stepped: big fingers miss thin sliders. */
export function LevelField({ name, label, least, value, onChange }: LevelFieldProps) {
  const t = useText();
  const to = (next: number) => onChange(Math.max(least, Math.min(100, next)));
  return (
    <div class="op-level" data-level={name}>
      <label for={`operator-${name}`}>{label}</label>
      <output for={`operator-${name}`}>{`${value} %`}</output>
      <div class="op-level__row">
        <button
          type="button"
          class="op-step"
          aria-label={t('operator.less', { what: label })}
          aria-disabled={value <= least}
          onClick={() => value > least && to(value - STEP)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={`operator-${name}`}
          type="range"
          min={least}
          max="100"
          step={STEP}
          value={value}
          onChange={(event) => to(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          class="op-step"
          aria-label={t('operator.more', { what: label })}
          aria-disabled={value >= 100}
          onClick={() => value < 100 && to(value + STEP)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
