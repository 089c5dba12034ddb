import type { LessonReport, LevelCells } from '#state/class';
import { useText, useUi } from '../context.ts';

/** What the codes of devices say: an interval and its sentence, and how far each skill has come. */
export function ReportDevices({ report }: { readonly report: Pick<LessonReport, 'devices' | 'levels' | 'practised'> }) {
  const t = useText();
  const signed = useSigned();
  const { devices, levels, practised } = report;
  if (devices === null && practised === 0) return null;
  const change = devices?.change ?? null;
  return (
    <section data-part="devices">
      <h3>{t('lesson.report-devices')}</h3>
      {devices !== null && (
        <p class="report-sheet__sentence" data-sentence={devices.sentence}>
          {t(`class.sentence-${devices.sentence}`)}
        </p>
      )}
      {devices !== null && change !== null && (
        <ul>
          <li>{t('lesson.report-devices-count', { count: devices.results })}</li>
          <li data-figure="auc">
            {t('lesson.report-auc', {
              change: signed(change.auc),
              low: signed(change.interval.low),
              high: signed(change.interval.high),
            })}
          </li>
          <li data-figure="criterion">{t('lesson.report-criterion', { change: signed(change.criterion) })}</li>
        </ul>
      )}
      {practised > 0 && <h4>{t('lesson.report-levels')}</h4>}
      {practised > 0 && levels === null && <p>{t('lesson.report-levels-few')}</p>}
      {levels !== null && (
        <ul class="report-levels">
          {levels.map((cells) => (
            <Level key={cells.competency} cells={cells} total={practised} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Two places, with a sign, by the habit of the language. */
function useSigned(): (value: number) => string {
  const { text } = useUi();
  const format = new Intl.NumberFormat(text.language(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  return (value) => format.format(value);
}

const PERCENT = 100;
/** From the lowest level to the highest, in print as well: hatched to full. */
const SHADES = 4;

function Level({ cells, total }: { readonly cells: LevelCells; readonly total: number }) {
  const t = useText();
  const names = (levels: LevelCells['groups'][number]['levels']) =>
    levels.map((level) => t(`mastery.${level}`)).reduce((one, other) => t('lesson.report-or', { one, other }));
  return (
    <li>
      <span>{t(`competency.${cells.competency}`)}</span>
      <span class="report-levels__bar" aria-hidden="true">
        {cells.groups.map(({ levels, count }, i) => (
          <i
            key={levels.join()}
            data-shade={SHADES - cells.groups.length + i}
            style={{ width: `${(count / total) * PERCENT}%` }}
          />
        ))}
      </span>
      <small>
        {cells.groups
          .map(({ levels, count }) => t('lesson.report-level', { levels: names(levels), count }))
          .join(' · ')}
      </small>
    </li>
  );
}
