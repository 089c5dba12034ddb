/** Going through the steps of a lesson, forwards, backwards and across; and within a story one choice back. */
import { resume, start, stepBack } from '#engine';
import { shownBefore } from '../phone-phase.ts';
import { NEW_RUN } from '../run-commands.ts';
import type { Desk } from './class-commands.ts';
import { parsePlan } from './kept-plan.ts';
import type { PlanCommands } from './plan-commands.ts';
import { withoutDistress } from './lesson.ts';
import { stepFrom } from './steps.ts';
import type { LessonStep, Slot } from './steps.ts';

export interface StepCommands {
  goTo(step: LessonStep): Promise<void>;
  nextStep(): Promise<void>;
  previousStep(): Promise<void>;
  /** From a preparation page back into the lesson, at its step. */
  backToLesson(): Promise<void>;
  /** From the end of a story to its debrief. */
  toDebrief(): void;
  /** Takes the latest choice back, and its vote. */
  takeBack(): void;
  resumeLesson(): Promise<void>;
}

export function createStepCommands(
  desk: Desk,
  { choose, storyOf }: Pick<PlanCommands, 'choose' | 'storyOf'>,
): StepCommands {
  const { store, ports, commands, room, setRoom, edit, hush } = desk;

  /** Puts the story of a slot on screen, where it stands; `false` when it cannot be had. */
  const play = async (slot: Slot, screen: 'story' | 'debrief'): Promise<boolean> => {
    const { lesson } = room();
    const id = lesson?.[slot] ?? null;
    if (lesson === null || id === null) return false;
    const loaded = await storyOf(id);
    if (loaded === null) {
      store.setState({ problem: 'scenario-unreachable' });
      return false;
    }
    const save = lesson.runs[slot];
    const gentler = slot === 'story' && lesson.gentler;
    const session =
      save === null ? start(loaded.story, { seed: lesson.seed, gentler }) : resume(loaded.story, save).session;
    if (screen === 'debrief' && session.ending === null) return false;
    // Lines that nobody has read yet are read when the class comes back.
    const shown =
      screen === 'debrief' ? session.transcript.length : Math.min(lesson.shown[slot], session.transcript.length);
    store.setState({ screen, run: { ...NEW_RUN, loaded, session, shown } });
    return true;
  };

  /** Shows the lesson's step; what is no story, or has not come so far, is a page of its own. */
  const show = async (step: LessonStep): Promise<void> => {
    hush();
    setRoom({ view: 'lesson', overlay: null });
    const shown =
      step === 'story'
        ? await play('story', 'story')
        : step === 'debrief'
          ? await play('story', 'debrief')
          : step === 'twin' && (await play('twin', 'story'));
    // Another step may have been asked for while a story was being fetched.
    if (!shown && room().lesson?.step === step) store.setState({ screen: 'class', run: null });
  };

  const goTo = async (step: LessonStep): Promise<void> => {
    edit((lesson) => ({ ...withoutDistress(lesson), step, open: null, aside: lesson.open ?? lesson.aside }));
    await show(step);
  };

  return {
    goTo,
    nextStep: () => goTo(stepFrom(room().lesson?.step ?? 'rules', 1)),
    previousStep: () => goTo(stepFrom(room().lesson?.step ?? 'rules', -1)),
    backToLesson: () => show(room().lesson?.step ?? 'rules'),

    toDebrief() {
      commands.toDebrief();
      edit((lesson) => (lesson.step === 'story' ? { ...lesson, step: 'debrief' } : lesson));
    },

    takeBack() {
      const { run } = store.getState();
      if (run === null || run.whatIf) return;
      const last = run.session.moves.findLastIndex(({ type }) => type === 'choose');
      if (last < 0) return;
      hush();
      const session = stepBack(run.loaded.story, run.session, last);
      const shown = shownBefore(session, run.session.moves[last]);
      store.setState({ screen: 'story', run: { ...run, session, shown, taken: [], paused: false } });
      edit((lesson) => (lesson.step === 'debrief' ? { ...lesson, step: 'story' } : lesson));
    },

    async resumeLesson() {
      const lesson = desk.readLesson();
      const plan = parsePlan(ports.links.keptHere());
      setRoom({ group: lesson === null ? plan.group : lesson.group });
      await (lesson === null ? choose(plan.chosen, plan.gentler) : choose(lesson.story));
      if (lesson === null) return;
      setRoom({ lesson });
      await show(lesson.step);
      if (lesson.distress) setRoom({ overlay: { kind: 'distress' } });
    },
  };
}
