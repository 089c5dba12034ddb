import type { LoadedScenario } from '#ports';
import type { DeskReport, NodeVotes } from '#state/desk';
import { useText, useUi } from '../context.ts';
import { ReportDevices } from '../class/report-devices.tsx';
import { useChoiceWords } from './use-desk.ts';

interface SheetProps {
  readonly report: DeskReport;
  readonly loaded: LoadedScenario | null;
}

/** The one page, as it is printed. Of a group under ten it says so, and gives no figure. */
export function DeskReportSheet({ report, loaded }: SheetProps) {
  const t = useText();
  return (
    <article class="report-sheet" data-suppressed={report.suppressed} aria-label={t('desk.report')}>
      <header>
        <h2>
          {t('app.title')} · {t('desk.report')}
        </h2>
        <p>{t('desk.report-anonymous')}</p>
      </header>
      {report.suppressed ? (
        <p class="report-sheet__sentence" data-sentence="under-ten">
          {t('lesson.report-suppressed')}
        </p>
      ) : (
        <Figures report={report} loaded={loaded} />
      )}
      <section data-part="follow-up">
        <h3>{t('lesson.report-follow')}</h3>
        <p>{t(`lesson.follow-${report.followUp}`)}</p>
      </section>
    </article>
  );
}

function Figures({ report, loaded }: SheetProps) {
  const t = useText();
  const { text } = useUi();
  const { group, mode, finished, lights, joined } = report;
  const title = loaded === null ? '' : text.story(loaded.scenario.id, 'title');
  return (
    <>
      <p class="report-sheet__group" data-figure="group">
        <b>{t('lesson.report-group', { count: group })}</b> · {t(`desk.mode-${mode}`)}
        {finished !== null && ` · ${t('desk.report-finished', { finished })}`}
      </p>
      {title !== '' && <p class="report-sheet__group">{title}</p>}
      <Nodes report={report} />
      <Bars report={report} />
      <p data-figure="lights">
        {t('desk.report-lights', { lights })} {joined !== null && t('desk.report-joined', { joined })}
      </p>
      <ReportDevices report={report.coded} />
      <Missed report={report} />
    </>
  );
}

function Nodes({ report }: Pick<SheetProps, 'report'>) {
  const t = useText();
  return (
    <section data-part="votes">
      <h3>{t(report.mode === 'together' ? 'lesson.report-votes' : 'desk.report-chosen')}</h3>
      {report.nodes.length === 0 && <p>{t('desk.report-none')}</p>}
      <ol class="report-votes desk-report__nodes">
        {report.nodes.map((votes) => (
          <li key={votes.node} data-node={votes.node}>
            <NodeLine votes={votes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Long lists of choices end here; the table for spreadsheets has all of them. */
const CELLS_SHOWN = 3;

function NodeLine({ votes }: { readonly votes: NodeVotes }) {
  const t = useText();
  const words = useChoiceWords();
  const { node, picked, cells, total } = votes;
  const names = picked.map((id) => words(node, id)).join(' · ');
  if (cells === null || total === null)
    return <>{names === '' ? t('desk.report-few') : t('lesson.report-vote-few', { option: names })}</>;
  const rows = cells.shown.toSorted((a, b) => b.count - a.count);
  const shown = rows.slice(0, CELLS_SHOWN);
  const rest = rows.slice(CELLS_SHOWN).reduce((sum, { count }) => sum + count, 0) + (cells.merged?.count ?? 0);
  const isHidden = (id: string) => !shown.some((cell) => cell.id === id);
  return (
    <ul class="report-votes__cells">
      {shown.map(({ id, count }) => (
        <li key={id} data-picked={picked.includes(id)}>
          <b>
            {count}/{total}
          </b>{' '}
          {picked.includes(id) ? t('lesson.report-vote-picked', { option: words(node, id) }) : words(node, id)}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <b>
            {rest}/{total}
          </b>{' '}
          {t('lesson.report-rest')}
        </li>
      )}
      {picked.filter(isHidden).map((id) => (
        <li key={`picked-${id}`} data-picked>
          {t('lesson.report-vote-picked', { option: words(node, id) })}
        </li>
      ))}
    </ul>
  );
}

const PERCENT = 100;

function Bars({ report }: Pick<SheetProps, 'report'>) {
  const t = useText();
  const { bars, hidden } = report;
  const nameOf = (ids: readonly string[]) => ids.map((id) => t(`competency.${id}`)).join(' + ');
  if (bars.length === 0 && hidden.length === 0) return null;
  return (
    <section data-part="bars">
      <h3>{t('desk.report-bars')}</h3>
      <ul class="report-levels">
        {bars.map(({ competencies, good, of }) => (
          <li key={competencies.join()} data-bar={competencies.join('+')}>
            <span>{nameOf(competencies)}</span>
            <span class="report-levels__bar" aria-hidden="true">
              <i data-shade={3} style={{ width: `${(good / of) * PERCENT}%` }} />
            </span>
            <small>{t('desk.report-bar', { good, of })}</small>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <p class="report-sheet__small">{t('desk.report-bars-hidden', { names: nameOf(hidden) })}</p>
      )}
    </section>
  );
}

function Missed({ report }: Pick<SheetProps, 'report'>) {
  const t = useText();
  const { missed } = report.coded;
  return (
    <section data-part="missed">
      <h3>{t('lesson.report-missed')}</h3>
      {missed.length === 0 && <p>{t('desk.report-missed-none')}</p>}
      <ol>
        {missed.map(({ cue, missed: count }) => (
          <li key={cue}>{t('lesson.report-missed-devices', { cue: t(`cue.${cue}`), count, percent: 0 })}</li>
        ))}
      </ol>
    </section>
  );
}
