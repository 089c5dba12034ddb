import { formatClock } from '#state';
import { useApp, useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Outside of opening hours: a dark screen, and when to come again. */
export function RestingScreen() {
  const t = useText();
  const from = useApp((state) => state.kiosk?.record.options.hours?.from ?? null);
  return (
    <div class="resting">
      <Icon name="lantern" size={56} />
      <h1>{t('kiosk.resting')}</h1>
      {from !== null && <p>{t('kiosk.until', { time: formatClock(from) })}</p>}
    </div>
  );
}
