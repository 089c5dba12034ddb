import { useText } from '../context.ts';
import { ExplainStep } from './explain-step.tsx';
import { FormStep } from './form-step.tsx';
import { HelpStep } from './help-step.tsx';
import { HomePage } from './home-page.tsx';
import { Page } from './page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { ReportStep } from './report-step.tsx';
import { RulesStep } from './rules-step.tsx';
import { TwinItem } from './twin-item.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';

/** Preparation, and every step of a lesson that is no story. */
export function ClassScreen() {
  const { view } = useRoom();
  const lesson = useLesson();
  if (view === 'preview') return <PreviewPage />;
  if (view === 'home' || lesson === null) return <HomePage />;
  const { step } = lesson;
  if (step === 'rules') return <RulesStep />;
  if (step === 'form-a') return <FormStep key="a" form="a" />;
  if (step === 'form-b') return <FormStep key="b" form="b" />;
  if (step === 'explain') return <ExplainStep />;
  if (step === 'help') return <HelpStep />;
  if (step === 'report') return <ReportStep />;
  if (step === 'twin' && lesson.item !== null) return <TwinItem id={lesson.item} />;
  return <NotYet step={step} />;
}

/** A story that could not be fetched, or that has not ended. */
function NotYet({ step }: { readonly step: 'story' | 'debrief' | 'twin' }) {
  const t = useText();
  const classroom = useClassroom();
  const what = step === 'debrief' ? 'debrief' : 'story';
  return (
    <Page name={`no-${what}`} title={t(`lesson.${what}-wait`)} lead={t(`lesson.${what}-wait-text`)}>
      <button
        type="button"
        class="button button--primary"
        data-action="to-story"
        onClick={() => void classroom.goTo(step === 'debrief' ? 'story' : step)}
      >
        {t(step === 'debrief' ? 'lesson.to-story' : 'lesson.retry')}
      </button>
    </Page>
  );
}
