/** Everything a teacher can make a lesson do. What is done is kept at once. */
import type { Commands } from '../commands.ts';
import { hush } from '../hush.ts';
import { keep } from '../storage.ts';
import type { AppStore, Ports } from '../store.ts';
import { EMPTY_CLASSROOM } from './classroom.ts';
import type { Classroom } from './classroom.ts';
import { createCodeCommands } from './code-commands.ts';
import type { CodeCommands } from './code-commands.ts';
import { createHandsCommands } from './hands-commands.ts';
import type { HandsCommands } from './hands-commands.ts';
import { formatLesson, parseLesson, withRun } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { createOverlayCommands } from './overlay-commands.ts';
import type { OverlayCommands } from './overlay-commands.ts';
import { createPlanCommands } from './plan-commands.ts';
import type { PlanCommands } from './plan-commands.ts';
import { createStepCommands } from './step-commands.ts';
import type { StepCommands } from './step-commands.ts';
import { createVoteCommands } from './vote-commands.ts';
import type { VoteCommands } from './vote-commands.ts';

export interface ClassCommands
  extends PlanCommands, StepCommands, VoteCommands, HandsCommands, OverlayCommands, CodeCommands {
  /** Comes back to the lesson that was interrupted, if there is one. */
  resumeLesson(): Promise<void>;
  /** Forgets the lesson, here and on the device. */
  eraseLesson(): void;
  /** Everything was erased, here or in another tab. */
  forget(): void;
}

/** How the parts of the class commands read and change what they share. */
export interface Desk {
  readonly store: AppStore;
  readonly ports: Ports;
  /** Those of the game itself. */
  readonly commands: Commands;
  room(): Classroom;
  setRoom(patch: Partial<Classroom>): void;
  /**
   * Changes the lesson and keeps it; does nothing where there is none. Where another window has led it on since, that is
   * kept instead, and this one puts it down.
   */
  edit(change: (lesson: Lesson) => Lesson): void;
  /** The lesson that is kept on the device. */
  readLesson(): Lesson | null;
  /** Puts down what is said and heard. */
  hush(): void;
}

function createDesk(store: AppStore, ports: Ports, commands: Commands): Desk {
  const room = (): Classroom => store.getState().classroom ?? EMPTY_CLASSROOM;
  const setRoom = (patch: Partial<Classroom>) => store.setState({ classroom: { ...room(), ...patch } });
  /** What this window knows to be kept; `null` before it has read or written. */
  let known: string | null = null;
  const readLesson = (): Lesson | null => {
    known = ports.storage.read('co-nhau.class');
    return parseLesson(known);
  };
  const isElsewhere = (): boolean => {
    const kept = ports.storage.read('co-nhau.class');
    return known !== null && kept !== null && kept !== known;
  };
  const putDown = () => {
    const lesson = readLesson();
    if (lesson === null) return;
    hush(ports.audio);
    store.setState({ screen: 'class', run: null, problem: 'lesson-elsewhere' });
    setRoom({ lesson, group: lesson.group, view: 'home', overlay: null });
  };
  return {
    store,
    ports,
    commands,
    room,
    setRoom,
    edit(change) {
      const { lesson } = room();
      if (lesson === null) return;
      const next = change(lesson);
      if (next === lesson) return;
      if (isElsewhere()) return putDown();
      setRoom({ lesson: next });
      known = formatLesson(next);
      keep(store, ports, 'co-nhau.class', known);
    },
    readLesson,
    hush: () => hush(ports.audio),
  };
}

export function createClassCommands(store: AppStore, ports: Ports, commands: Commands): ClassCommands {
  const desk = createDesk(store, ports, commands);
  const plan = createPlanCommands(desk);
  const steps = createStepCommands(desk, plan);
  const forget = () => {
    store.setState({ run: null, screen: 'class', classroom: { ...EMPTY_CLASSROOM, chosen: desk.room().chosen } });
    void plan.choose(desk.room().chosen);
  };

  // Whatever a run does, the lesson keeps: a "what if" is nobody's vote and nothing of the lesson.
  store.subscribe((now, past) => {
    const { run } = now;
    if (run === null || run.whatIf || past.run?.whatIf === true) return;
    if (run.session === past.run?.session && run.shown === past.run.shown) return;
    desk.edit((lesson) => withRun(lesson, run.session, run.shown));
  });

  return {
    ...plan,
    ...steps,
    ...createVoteCommands(desk),
    ...createHandsCommands(desk),
    ...createOverlayCommands(desk),
    ...createCodeCommands(desk),
    resumeLesson: () => steps.resumeLesson(),
    eraseLesson() {
      ports.storage.remove('co-nhau.class');
      desk.hush();
      forget();
    },
    forget,
  };
}
