/** The link of a pupil's page to its class: what comes over it becomes what is known. */
import type { ClassLink, ClassLinkEvents } from '#ports';
import type { ClassView, OwnView, Refusal } from '#protocol';
import type { ClassStory } from './class-story.ts';
import { parseWaiting } from './place.ts';
import type { PupilDesk } from './pupil-desk.ts';
import { NEW_PUPIL, movesWith, stepOfClass } from './pupil.ts';
import type { Pupil } from './pupil.ts';

export interface ClassTie {
  /** Connects to the class of the place at hand; `seat` is one that was just granted. */
  connect(seat?: string): void;
  link(): ClassLink | null;
  letGo(): void;
}

export function createClassTie(desk: PupilDesk, story: ClassStory): ClassTie {
  const { pupil, set } = desk;
  let link: ClassLink | null = null;
  const letGo = (): void => {
    link?.close();
    link = null;
  };

  /** Out of the class: what was kept of it goes. The tab that took over keeps its own. */
  const leave = (over: Pupil['over']): void => {
    letGo();
    if (over === 'elsewhere') desk.yield();
    else desk.forget();
    set({ stage: 'over', over, waiting: [] });
    const { run, screen } = desk.store.getState();
    // Whoever is reading what came of the story reads on.
    if (screen === 'story' && run?.whatIf !== true) desk.store.setState({ screen: 'class' });
  };

  const takeClass = (view: ClassView): void => {
    const before = pupil().view;
    // What the class did before this page came is no news here.
    const read = before === null ? stepOfClass(view) : pupil().read;
    const wentOn = before !== null && stepOfClass(before) !== stepOfClass(view);
    set({ view, read, ...(wentOn && { refused: null }) });
    if (view.phase === 'ended') leave('ended');
    else story.follow();
  };

  const takeOwn = (own: OwnView): void => {
    const { view, waiting } = pupil();
    const left = waiting.filter(({ n }) => n > own.n);
    const vote = own.choice === null || view === null ? null : { step: stepOfClass(view), choice: own.choice };
    set({ own, waiting: left, vote, moves: movesWith(own, left) });
    story.follow();
  };

  const answered = (n: number, why: Refusal | null): void => {
    const frame = pupil().waiting.find((known) => known.n === n);
    if (frame?.t === 'choose') {
      const { step, choice } = frame;
      set(why === null ? { vote: { step, choice }, refused: null } : { refused: { t: 'choose', why } });
    }
    if (frame?.t !== 'move' || why === null) return;
    // What came after a move that was not taken cannot be taken either.
    set({ refused: { t: 'move', why }, moves: pupil().moves.slice(0, frame.step) });
    story.follow();
  };

  const events: ClassLinkEvents = {
    view(view) {
      if (view.t === 'class') takeClass(view);
      if (view.t === 'you') takeOwn(view);
    },
    state(state, why) {
      if (state === 'over') return leave(why ?? 'closed');
      set({ link: state });
      if (state === 'open' && pupil().story === 'failed') void story.retry();
    },
    answered,
    // What waits is read from the outbox.
    renumbered: () => undefined,
  };

  return {
    letGo,
    link: () => link,
    connect(seat) {
      const place = desk.place();
      if (place === null) return;
      letGo();
      const { code, token, marks } = place;
      const { loaded } = pupil();
      const there = loaded === null ? 'none' : 'ready';
      set({ ...NEW_PUPIL, stage: 'class', code, marks, waiting: parseWaiting(place.outbox), story: there, loaded });
      const outbox = {
        read: () => desk.place()?.outbox ?? null,
        write(text: string) {
          desk.keep({ outbox: text });
          set({ waiting: parseWaiting(text) });
        },
      };
      link = desk.ports.classes.open({ code, token, ...(seat !== undefined && { seat }), outbox, events });
    },
  };
}
