/** Everything a pupil's page does: into a class, a vote or a move, and out again. */
import { parseRoomCode } from '#protocol';
import type { ClassMove, Invitation } from '#protocol';
import type { AppStore } from '../store.ts';
import { stopOf } from './ballot.ts';
import { createClassTie } from './class-events.ts';
import { createClassStory } from './class-story.ts';
import type { Place } from './place.ts';
import { createPupilDesk } from './pupil-desk.ts';
import type { PupilPorts } from './pupil-desk.ts';
import { NEW_PUPIL, stepOfClass } from './pupil.ts';

export interface PupilCommands {
  /** The page was opened, or an invitation was scanned: back to the kept place, into a class, or to the door. */
  begin(invitation: Invitation | null): void;
  /** Asks for a place by what was typed, or by the QR code that led here. */
  join(typed: string): Promise<void>;
  /** Another made-up name, as long as the class has not begun. */
  reroll(): void;
  /** Together: votes, or changes the vote. */
  vote(choice: string): void;
  /** On their own: a move was made here, the `step`-th, and goes to the class. */
  moved(step: number, move: ClassMove): void;
  /** Together: sets or takes away a flag of this device. */
  mark(line: string, on: boolean): void;
  /** What the class chose, and what came of it, has been read. */
  readOn(): void;
  retryStory(): Promise<void>;
  /** The page is looked at again, or there is a network again. */
  wake(): void;
  /** Closes the connection; the place stays. */
  letGo(): void;
  /** The place is used here again, instead of in the other tab. */
  comeBack(): void;
  /** Leaves the class for the door: the place is given back, and forgotten here. */
  toDoor(): void;
  /** After the class: what came of the story, once more. */
  reviewStory(): void;
  /** Back from there to what the end of the class says. */
  closeReview(): void;
  /** What this device kept was erased, here or in another tab. */
  forget(): void;
}

export function createPupilCommands(store: AppStore, ports: PupilPorts): PupilCommands {
  const desk = createPupilDesk(store, ports);
  const story = createClassStory(desk);
  const tie = createClassTie(desk, story);
  const { pupil, set } = desk;

  const openDoor = (code = '', behind: string | null = null, pass: string | null = null): void => {
    tie.letGo();
    desk.yield();
    store.setState({ run: null, screen: 'class', pupil: { ...NEW_PUPIL, code, behind, pass } });
  };
  /** Gives the place back. Where nobody hears it, the pupil is away for the class until the teacher removes them. */
  const giveBack = (place: Place | null): void => {
    if (place !== null) void ports.classes.ask('leave', { code: place.code, token: place.token });
  };
  const comeBack = (): void => {
    if (desk.recall() === null) openDoor(pupil().code);
    else tie.connect();
  };
  const join = async (typed: string): Promise<void> => {
    if (pupil().asking) return;
    const code = parseRoomCode(typed);
    const pass = code === pupil().code ? pupil().pass : null;
    if (code === null) return set({ code: typed, fault: 'malformed' });
    if (code === pupil().behind) return comeBack();
    set({ code, asking: true, fault: null });
    const answer = await ports.classes.ask('join', pass === null ? { code } : { code, pass });
    set({ asking: false });
    if (answer === null) return set({ fault: 'unreachable' });
    if (!answer.ok) return set({ fault: answer.fault });
    const { behind } = pupil();
    const before = behind === null ? null : desk.recall();
    if (before?.code === behind) giveBack(before);
    desk.take({ at: ports.clock.epoch(), code: answer.code, token: answer.token, outbox: '[]', marks: [] });
    tie.connect(answer.seat);
  };

  return {
    join,
    begin(invitation) {
      const here = pupil().stage === 'class' ? pupil().code : null;
      if (here !== null && (invitation === null || invitation.code === here)) return;
      const kept = desk.recall();
      if (kept !== null && (invitation === null || invitation.code === kept.code)) return tie.connect();
      openDoor(invitation?.code, kept?.code ?? null, invitation?.pass);
      // Who has a place in another class is asked first whether to leave it.
      if (invitation !== null && kept === null) void join(invitation.code);
    },
    ...createMoves(desk, tie, story),
    retryStory: () => story.retry(),
    wake: () => tie.link()?.wake(),
    letGo: () => tie.letGo(),
    comeBack,
    toDoor() {
      const { over, code } = pupil();
      giveBack(desk.place());
      desk.forget();
      // Whoever lost the place only, most likely wants into the same class again.
      openDoor(over === 'removed' || over === 'unknown' ? code : '');
    },
    reviewStory() {
      if ((store.getState().run?.session.ending ?? null) !== null) store.setState({ screen: 'debrief' });
    },
    closeReview: () => store.setState({ screen: 'class' }),
    forget() {
      giveBack(desk.place());
      openDoor();
    },
  };
}

type Moves = Pick<PupilCommands, 'reroll' | 'vote' | 'moved' | 'mark' | 'readOn'>;

function createMoves(
  desk: ReturnType<typeof createPupilDesk>,
  tie: ReturnType<typeof createClassTie>,
  story: ReturnType<typeof createClassStory>,
): Moves {
  const { pupil, set } = desk;
  return {
    reroll() {
      const { view, waiting } = pupil();
      if (view?.phase === 'lobby' && !waiting.some(({ t }) => t === 'rename')) tie.link()?.send({ t: 'rename' });
    },
    vote(choice) {
      const { view } = pupil();
      if (view === null || view.mode !== 'together' || stopOf(pupil()) !== null) return;
      set({ refused: null });
      tie.link()?.send({ t: 'choose', step: stepOfClass(view), choice });
    },
    moved(step, move) {
      set({ refused: null, moves: [...pupil().moves.slice(0, step), move] });
      tie.link()?.send({ t: 'move', step, move });
    },
    mark(line, on) {
      const others = pupil().marks.filter((known) => known !== line);
      const marks = on ? [...others, line] : others;
      set({ marks });
      desk.keep({ marks });
      story.follow();
    },
    readOn() {
      const { view } = pupil();
      if (view !== null) set({ read: stepOfClass(view) });
    },
  };
}
