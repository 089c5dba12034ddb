import type { Truth } from '#scenario';
import type { FormHands, KindHands } from '#state/class';
import { LEAST_CELL } from '#state/class';
import { useText, useUi } from '../context.ts';
import type { ReportSheetProps } from './report-sheet.tsx';

const PERCENT = 100;
const points = (share: number): string => `${share > 0 ? '+' : ''}${Math.round(share * PERCENT)}`;
const KINDS: readonly Truth[] = ['scam', 'legit'];

/** Forms A and B: how many hands said "scam", what changed, and one fixed sentence. */
export function ReportHands({ report, items }: ReportSheetProps) {
  const t = useText();
  const { before, after, shift, sentence } = report.hands;
  return (
    <section data-part="hands">
      <h3>{t('lesson.report-forms')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lesson.report-said')}</th>
            <th scope="col">{t('lesson.report-before')}</th>
            <th scope="col">{t('lesson.report-after')}</th>
            <th scope="col">{t('lesson.report-shift')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{t(`lesson.report-kind-${kind}`)}</th>
              <td data-label={t('lesson.report-before')}>
                <Share kind={before[kind]} />
              </td>
              <td data-label={t('lesson.report-after')}>
                <Share kind={after[kind]} />
              </td>
              <td data-label={t('lesson.report-shift')}>
                {shift === null ? '–' : t('lesson.report-points', { points: points(shift[kind]) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="report-sheet__sentence" data-sentence={sentence}>
        {t(`lesson.hands-${sentence}`)}
      </p>
      {shift !== null && <p>{t('lesson.report-suspicion', { points: points(shift.all) })}</p>}
      <p class="report-sheet__small">{t('lesson.report-hands-caveat')}</p>
      <h4>{t('lesson.report-items')}</h4>
      <div class="report-items">
        <ItemRows form={before} items={items} name={t('lesson.report-before')} />
        <ItemRows form={after} items={items} name={t('lesson.report-after')} />
      </div>
    </section>
  );
}

/** Kept back where few said either. */
function Share({ kind }: { readonly kind: KindHands }) {
  const t = useText();
  const { scam, of, share } = kind;
  if (share === null || Math.min(scam, of - scam) < LEAST_CELL) return <>–</>;
  return <>{t('lesson.report-share', { scam, of, percent: Math.round(share * PERCENT) })}</>;
}

interface ItemRowsProps extends Pick<ReportSheetProps, 'items'> {
  readonly form: FormHands;
  readonly name: string;
}

function ItemRows({ form, items, name }: ItemRowsProps) {
  const t = useText();
  const { text } = useUi();
  const language = text.language();
  return (
    <ul aria-label={name}>
      {KINDS.flatMap((kind) => [
        ...form[kind].rows.map(({ ids, yes, of }) => (
          <li key={ids.join()}>
            <b>
              {yes}/{of}
            </b>{' '}
            {t(`lesson.report-kind-${kind}`)}:{' '}
            {ids.length === 1
              ? items[ids[0] ?? '']?.from[language]
              : t('lesson.report-items-merged', { count: ids.length })}
          </li>
        )),
        ...(form[kind].hidden.length === 0
          ? []
          : [
              <li key={`hidden-${kind}`}>
                {t(`lesson.report-kind-${kind}`)}:{' '}
                {t('lesson.report-items-hidden', { count: form[kind].hidden.length })}
              </li>,
            ]),
      ])}
    </ul>
  );
}
