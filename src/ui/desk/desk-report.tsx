import { useMemo, useState } from 'preact/hooks';
import type { DeskView } from '#protocol';
import { DESK_REPORT_FILE, deskReport, formatDeskReport } from '#state/desk';
import { useText, useUi } from '../context.ts';
import { useClassroom, useLesson } from '../class/use-lesson.ts';
import { CodeEntry } from '../class/code-entry.tsx';
import { Page } from '../class/page.tsx';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { DeskReportSheet } from './desk-report-sheet.tsx';
import { useDesk, useDeskCommands } from './use-desk.ts';

const NO_CODES = { codes: [], practice: [] };

/** After a class: one page of counts to print or keep, and codes of measured rounds to add. */
export function DeskReport({ view }: { readonly view: DeskView }) {
  const t = useText();
  const { share } = useUi();
  const desk = useDeskCommands();
  const { kept, loaded, copy } = useDesk();
  const codes = kept ?? NO_CODES;
  const report = useMemo(() => deskReport(view, loaded, codes), [view, loaded, codes]);
  const [said, setSaid] = useState('');
  const save = () => {
    const saved = share.save(DESK_REPORT_FILE, 'text/csv;charset=utf-8', formatDeskReport(report, view.scenario));
    setSaid(t(saved ? 'lesson.report-saved' : 'lesson.report-save-failed', { name: DESK_REPORT_FILE }));
  };
  const print = () => setSaid(share.print() ? '' : t('lesson.report-print-failed'));
  return (
    <Page name="report" title={t('desk.report')} lead={t('desk.report-lead')}>
      <div class="lesson-report" data-report={view.mode}>
        <div class="lesson-report__tools">
          <div class="lesson-actions">
            <button type="button" class="button button--primary" data-action="print" onClick={print}>
              <Icon name="document" size={20} />
              {t('lesson.report-print')}
            </button>
            <button type="button" class="button" data-action="save" onClick={save}>
              <Icon name="download" size={20} />
              {t('lesson.report-save')}
            </button>
          </div>
          <p role="status">{said}</p>
          {copy === 'other' || copy === 'missing' ? <p class="desk-banner">{t(`desk.report-${copy}`)}</p> : null}
          <FormB />
          <CodeEntry taken={codes} commands={desk} title="desk.codes-title" lead="desk.codes-lead" />
          <ConfirmSteps
            act={t('desk.erase')}
            question={t('desk.erase-ask')}
            confirm={t('desk.erase-confirm')}
            done={t('desk.erased')}
            onConfirm={() => desk.forget()}
          />
        </div>
        <DeskReportSheet report={report} loaded={loaded} />
      </div>
    </Page>
  );
}

/** Where form A was done before one screen, form B follows there. */
function FormB() {
  const t = useText();
  const classroom = useClassroom();
  if (useLesson() === null) return null;
  return (
    <section class="card" aria-labelledby="forms-title" data-part="form-b">
      <h2 id="forms-title">{t('desk.forms-title')}</h2>
      <p class="lead">{t('desk.forms-text')}</p>
      <button type="button" class="button" data-action="to-form-b" onClick={() => void classroom.goTo('form-b')}>
        {t('desk.to-form-b')}
      </button>
    </section>
  );
}
