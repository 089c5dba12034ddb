import { useState } from 'preact/hooks';
import { LESSON_STEPS, PLANNED, itemsLeft } from '#state/class';
import type { LessonStep } from '#state/class';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useBarRows, useClassroom, useLesson, useRoom } from './use-lesson.ts';

/** The strip at the lower edge: where the lesson stands, and every way on. It plans minutes and counts none. */
export function LessonBar() {
  const t = useText();
  const classroom = useClassroom();
  const { view, readiness } = useRoom();
  const lesson = useLesson();
  const items = useApp((state) => state.items);
  const rows = useBarRows();
  // A class on the server needs its network, however much this page has kept.
  const online = useApp((state) => (state.desk?.kept ?? null) !== null);
  if (lesson === null || view !== 'lesson') {
    const told = readiness === 'ready' && online ? 'none' : readiness;
    return (
      <footer class="lesson-bar" aria-label={t('lesson.bar')} data-rows={rows}>
        <p class="lesson-bar__ready" role="status" data-ready={readiness}>
          {told === 'ready' && <Icon name="check" />}
          {told === 'none' ? '' : t(`lesson.${told}`)}
        </p>
      </footer>
    );
  }
  const { step } = lesson;
  const at = LESSON_STEPS.indexOf(step);
  const form = step === 'form-a' ? 'a' : step === 'form-b' ? 'b' : null;
  const left = form === null || items === null ? 0 : itemsLeft(lesson, items, form);
  return (
    <footer class="lesson-bar" aria-label={t('lesson.bar')} data-step={step} data-rows={rows}>
      <BarButton name="home" icon="home" label={t('lesson.home')} onClick={() => classroom.showHome()} />
      <BarButton
        name="previous"
        icon="arrow-left"
        label={t('lesson.back')}
        off={at === 0}
        onClick={() => void classroom.previousStep()}
      />
      <p class="lesson-bar__words">
        <b>{t('lesson.bar-step', { number: at + 1, total: LESSON_STEPS.length, name: t(`lesson.step-${step}`) })}</b>
        <Minutes step={step} />
      </p>
      <Steps at={step} />
      <StoryKeys />
      <BarButton
        name="ask"
        icon="pause"
        label={t('lesson.ask')}
        hint={t('lesson.ask-key')}
        onClick={() => classroom.ask()}
      />
      <button
        type="button"
        class="lesson-bar__key lesson-bar__key--care"
        data-action="distress"
        title={t('lesson.distress-key')}
        onClick={() => classroom.distress()}
      >
        <Icon name="heart" />
        <span>{t('lesson.distress')}</span>
      </button>
      <NextStep key={step} last={at === LESSON_STEPS.length - 1} left={left} />
    </footer>
  );
}

interface NextStepProps {
  readonly last: boolean;
  /** Messages of the form on screen that nobody has noted. */
  readonly left: number;
}

/** Where messages would be passed over, the first press says how many, and the second does it. */
function NextStep({ last, left }: NextStepProps) {
  const t = useText();
  const classroom = useClassroom();
  /** So many were left when it was said; once one is noted, it is said again. */
  const [asked, setAsked] = useState(0);
  const warns = left > 0 && asked !== left;
  const early = useApp(({ screen, run }) => screen === 'story' && run !== null && run.session.ending === null);
  return (
    <>
      <p class="lesson-bar__left" role="alert">
        {left > 0 && asked === left ? t('lesson.form-left', { count: left }) : ''}
      </p>
      <button
        type="button"
        class="lesson-bar__key lesson-bar__key--next"
        data-action="next-step"
        data-early={early}
        aria-disabled={last}
        onClick={() => (warns ? setAsked(left) : void classroom.nextStep())}
      >
        <span>{t('lesson.next')}</span>
        <Icon name="arrow-right" />
      </button>
    </>
  );
}

/** One step back within a story: from a "what if" to what the class did, else one choice. */
function StoryKeys() {
  const t = useText();
  const classroom = useClassroom();
  const { commands } = useUi();
  const inStory = useApp(({ run, screen }) => run !== null && screen === 'story');
  const whatIf = useApp(({ run }) => run?.whatIf === true);
  const canTakeBack = useApp(({ run }) => run !== null && !run.whatIf && run.session.chosen.length > 0);
  // Back in the story, where the next Enter takes back no second vote.
  const takeBack = () => {
    classroom.takeBack();
    document.querySelector<HTMLElement>('.story h1')?.focus({ preventScroll: true });
  };
  return (
    <>
      {inStory && whatIf && (
        <BarButton name="back-to-result" icon="undo" label={t('story.end.back')} onClick={commands.backToOriginal} />
      )}
      {inStory && canTakeBack && <BarButton name="undo" icon="undo" label={t('lesson.undo')} onClick={takeBack} />}
    </>
  );
}

function Minutes({ step }: { readonly step: LessonStep }) {
  const t = useText();
  const planned = PLANNED[step];
  return <small>{planned === null ? t('lesson.bar-after') : t('lesson.bar-minutes', { ...planned })}</small>;
}

/** Any step, at any time. */
function Steps({ at }: { readonly at: LessonStep }) {
  const t = useText();
  const classroom = useClassroom();
  return (
    <ol class="lesson-bar__steps">
      {LESSON_STEPS.map((step, i) => {
        const label = t('lesson.go-to', { number: i + 1, name: t(`lesson.step-${step}`) });
        return (
          <li key={step}>
            <button
              type="button"
              aria-label={label}
              title={label}
              aria-current={step === at ? 'step' : undefined}
              data-go={step}
              onClick={() => void classroom.goTo(step)}
            >
              {i + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly icon: 'home' | 'arrow-left' | 'undo' | 'pause';
  readonly label: string;
  readonly hint?: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

function BarButton({ name, icon, label, hint, off = false, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      class="lesson-bar__key"
      data-action={name}
      aria-label={label}
      title={hint ?? label}
      aria-disabled={off}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
