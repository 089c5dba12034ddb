import { isoDay } from '#state';
import type { KioskDay } from '#state';
import { useText } from '../../context.ts';
import { formatDate } from '../../components/format-date.ts';

/** As many as are read at one look; the file has them all. */
const SHOWN = 7;

/** The latest days before today, the newest first. */
export function DaysBefore({ days }: { readonly days: readonly KioskDay[] }) {
  const t = useText();
  const shown = days.slice(-SHOWN).reverse();
  return (
    <section class="card op-counts" aria-labelledby="operator-days">
      <h2 id="operator-days">{t('operator.days')}</h2>
      {shown.length === 0 ? (
        <p class="lead">{t('operator.days-none')}</p>
      ) : (
        <table class="op-days">
          <thead>
            <tr>
              <th scope="col">{t('operator.day')}</th>
              <th scope="col">{t('operator.visitors')}</th>
              <th scope="col">{t('operator.days-finished')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ day, visitors, finished }) => (
              <tr key={day} data-day={isoDay(day)}>
                <th scope="row">{formatDate(isoDay(day))}</th>
                <td>{visitors}</td>
                <td>{finished}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
