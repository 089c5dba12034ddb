import type { Items, LoadedScenario } from '#ports';
import type { Lesson, LessonReport } from '#state/class';
import { useText } from '../context.ts';
import { ReportDevices } from './report-devices.tsx';
import { ReportHands } from './report-hands.tsx';
import { ReportVotes } from './report-votes.tsx';

export interface ReportSheetProps {
  readonly lesson: Lesson;
  readonly report: LessonReport;
  readonly items: Items;
  readonly stories: Readonly<Record<string, LoadedScenario>>;
}

/** The one page, as it is printed. Of a group under ten it says so, and gives no figure. */
export function ReportSheet(props: ReportSheetProps) {
  const t = useText();
  const { report, lesson } = props;
  return (
    <article class="report-sheet" data-suppressed={report.suppressed} aria-label={t('lesson.report-title')}>
      <header>
        <h2>
          {t('app.title')} · {t('lesson.report-title')}
        </h2>
        <p>{t('lesson.report-anonymous')}</p>
      </header>
      {report.suppressed ? (
        <>
          <p class="report-sheet__sentence" data-sentence="under-ten">
            {t(lesson.group === null ? 'lesson.report-suppressed-uncounted' : 'lesson.report-suppressed')}
          </p>
          <p>{t('class.sentence-too-few')}</p>
        </>
      ) : (
        <Figures {...props} />
      )}
      <section data-part="follow-up">
        <h3>{t('lesson.report-follow')}</h3>
        <p>{t(`lesson.follow-${report.followUp}`)}</p>
      </section>
    </article>
  );
}

function Figures(props: ReportSheetProps) {
  const t = useText();
  const { report } = props;
  return (
    <>
      <p class="report-sheet__group" data-figure="group">
        <b>{t('lesson.report-group', { count: report.group })}</b>
      </p>
      <ReportVotes {...props} />
      <ReportHands {...props} />
      <ReportDevices report={report} />
      <Missed report={report} />
    </>
  );
}

const PERCENT = 100;

function Missed({ report }: { readonly report: LessonReport }) {
  const t = useText();
  const { missed, missedBy } = report;
  return (
    <section data-part="missed">
      <h3>{t('lesson.report-missed')}</h3>
      {missed.length === 0 && <p>{t('lesson.report-missed-none')}</p>}
      <ol>
        {missed.map(({ cue, missed: count, of }) => (
          <li key={cue}>
            {t(`lesson.report-missed-${missedBy}`, {
              cue: t(`cue.${cue}`),
              count,
              percent: Math.round((count / of) * PERCENT),
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
