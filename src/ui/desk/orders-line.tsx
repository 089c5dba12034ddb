import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useDesk } from './use-desk.ts';

/** What became of the latest order: done, refused and why, or still waiting to be answered. */
export function OrdersLine() {
  const t = useText();
  const { orders } = useDesk();
  const last = orders.at(-1);
  const waiting = orders.filter(({ answer }) => answer === 'waiting').length;
  const state = last === undefined ? 'none' : last.answer === 'waiting' || last.answer === 'done' ? last.answer : 'no';
  const said = () => {
    if (last === undefined) return '';
    const order = t(`desk.order-${last.what}`);
    if (state === 'waiting') return t('desk.order-waits', { order, waiting });
    return state === 'done'
      ? t('desk.order-done', { order })
      : t('desk.order-no', { order, why: t(`desk.no-${last.answer}`) });
  };
  return (
    <p class="desk-order" role="status" data-order={last?.what} data-answer={state}>
      {state !== 'none' && <Icon name={state === 'done' ? 'check' : state === 'no' ? 'warning' : 'clock'} size={20} />}
      {said()}
    </p>
  );
}
