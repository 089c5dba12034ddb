import { RATINGS } from '#state';
import type { Rating } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';

interface RatingScaleProps {
  readonly value: Rating | null;
  readonly onChange: (rating: Rating) => void;
}

/** How sure, from "surely genuine" to "surely a scam": six native radio buttons; the larger the surer. */
export function RatingScale({ value, onChange }: RatingScaleProps) {
  const t = useText();
  return (
    <fieldset class="scale">
      <legend>{t('round.question')}</legend>
      <p class="scale__ends" aria-hidden="true">
        <span>
          <Icon name="check" size={18} /> {t('round.genuine')}
        </span>
        <span>
          {t('round.scam')} <Icon name="warning" size={18} />
        </span>
      </p>
      <div class="scale__steps">
        {RATINGS.map((rating) => (
          <label key={rating} class="scale__step" data-rating={rating}>
            <input
              class="scale__input"
              type="radio"
              name="rating"
              value={rating}
              checked={value === rating}
              onChange={() => onChange(rating)}
            />
            <span class="scale__light" aria-hidden="true" />
            <span class="visually-hidden">{t(`rating.${rating}`)}</span>
          </label>
        ))}
      </div>
      <p class="scale__sure" aria-hidden="true">
        {(['certain', 'leaning', 'certain'] as const).map((sure, place) => (
          <span key={place}>{t(`round.scale-${sure}`)}</span>
        ))}
      </p>
      <p class="scale__words" aria-hidden="true">
        {value === null ? t('round.unrated') : t(`rating.${value}`)}
      </p>
    </fieldset>
  );
}
