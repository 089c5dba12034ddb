import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Items, LoadedScenario } from '#ports';
import { REPORT_FILE, formatReport, lessonReport } from '#state/class';
import { useApp, useText, useUi } from '../context.ts';
import { ConfirmSteps } from '../components/confirm-steps.tsx';
import { Icon } from '../components/icon.tsx';
import { CodeEntry } from './code-entry.tsx';
import { GroupField } from './group-field.tsx';
import { Page } from './page.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { useClassroom, useLesson } from './use-lesson.ts';

const NO_ITEMS: Items = {};

/** After the lesson: one page of counts to print or keep, and codes of devices to add. */
export function ReportStep() {
  const t = useText();
  const { share } = useUi();
  const classroom = useClassroom();
  const lesson = useLesson();
  const items = useApp((state) => state.items) ?? NO_ITEMS;
  const stories = useLessonStories();
  const report = useMemo(() => (lesson === null ? null : lessonReport(lesson, items)), [lesson, items]);
  const [said, setSaid] = useState('');
  if (lesson === null || report === null) return null;
  const save = () => {
    const saved = share.save(REPORT_FILE, 'text/csv;charset=utf-8', formatReport(report, lesson));
    setSaid(t(saved ? 'lesson.report-saved' : 'lesson.report-save-failed', { name: REPORT_FILE }));
  };
  const print = () => setSaid(share.print() ? '' : t('lesson.report-print-failed'));
  return (
    <Page name="report" title={t('lesson.report-title')} lead={t('lesson.report-anonymous')}>
      <div class="lesson-report">
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
          <div class="card">
            <GroupField />
          </div>
          <CodeEntry taken={lesson} commands={classroom} />
          <ConfirmSteps
            act={t('lesson.erase')}
            question={t('lesson.erase-ask')}
            confirm={t('lesson.erase-confirm')}
            done={t('lesson.erased')}
            onConfirm={() => classroom.eraseLesson()}
          />
        </div>
        <ReportSheet lesson={lesson} report={report} items={items} stories={stories} />
      </div>
    </Page>
  );
}

/** The stories of the lesson, whose words its votes are told in. */
function useLessonStories(): Readonly<Record<string, LoadedScenario>> {
  const classroom = useClassroom();
  const lesson = useLesson();
  const [stories, setStories] = useState<Readonly<Record<string, LoadedScenario>>>({});
  const ids = [lesson?.story, lesson?.twin].filter((id) => typeof id === 'string').join(' ');
  useEffect(() => {
    void Promise.all(ids.split(' ').map((id) => classroom.storyOf(id))).then((loaded) => {
      const found = loaded.filter((story) => story !== null);
      setStories(Object.fromEntries(found.map((story) => [story.scenario.id, story])));
    });
  }, [classroom, ids]);
  return stories;
}
