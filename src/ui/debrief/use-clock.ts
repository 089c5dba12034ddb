import { formatClock } from '#state';
import { useText } from '../context.ts';

/** Minutes. */
const DAY = 24 * 60;

/** A time of the story, counted in minutes from the midnight before it, with a word for what is the next day already. */
export function useClock(): (minutes: number) => string {
  const t = useText();
  return (minutes) => (minutes < DAY ? formatClock(minutes) : t('debrief.next-day', { time: formatClock(minutes) }));
}
