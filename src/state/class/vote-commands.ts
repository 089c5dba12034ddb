/** Votes by hands on what the story does next. The engine alone decides what comes of a choice. */
import type { AppState } from '../app-state.ts';
import { viewChoices } from '../story-view.ts';
import type { Desk } from './class-commands.ts';
import { slotOf, turnOf } from './lesson.ts';
import type { OpenVote, VotePlace } from './lesson.ts';
import { MOST_HANDS, optionOf, tallyOf, voteOptions } from './votes.ts';
import type { Hands, OptionId, VoteOption } from './votes.ts';

export interface VoteCommands {
  /** Opens the vote on what can be done now; with a choice, that one is marked. */
  openVote(choice?: string): void;
  closeVote(): void;
  /** Opens the vote with one hand more for the option of this letter; answers whether there is one. */
  countHand(letter: string): boolean;
  setHands(option: OptionId, hands: number): void;
  /** Shows what the class said; the option with the most hands is marked, unless several share the place. */
  reveal(): void;
  /** Hides the result, and keeps the hands. */
  countAgain(): void;
  /** The first hand of a new count: those counted before are put away. */
  countAfresh(option: OptionId): void;
  pick(option: OptionId): void;
  /** The class goes on with what is marked; of a drawer, with one of its moves. */
  decide(choice: string, sentence?: string): void;
}

export function createVoteCommands({ store, commands, room, setRoom, edit, hush }: Desk): VoteCommands {
  const options = (): readonly VoteOption[] => {
    const { run } = store.getState();
    return run === null ? [] : voteOptions(viewChoices(run));
  };
  const change = (patch: (open: OpenVote) => Partial<OpenVote>) =>
    edit((lesson) => (lesson.open === null ? lesson : { ...lesson, open: { ...lesson.open, ...patch(lesson.open) } }));

  /** Hands of a vote that was closed at this place, if it was. */
  const countedAt = ({ slot, node, turn }: VotePlace): Hands => {
    const aside = room().lesson?.aside ?? null;
    return aside?.slot === slot && aside.node === node && aside.turn === turn ? aside.hands : {};
  };

  const openVote = (choice?: string): void => {
    const { run } = store.getState();
    if (run === null || run.whatIf || run.session.ending !== null) return;
    hush();
    setRoom({ begun: null });
    const picked = choice === undefined ? null : (optionOf(options(), choice)?.id ?? null);
    edit((lesson) => {
      if (lesson.open !== null) return lesson;
      const place = { slot: slotOf(lesson, run.session.scenario), node: run.session.node, turn: turnOf(run.session) };
      return { ...lesson, open: { ...place, hands: countedAt(place), revealed: false, picked } };
    });
  };
  const setHands = (option: OptionId, hands: number): void =>
    change((open) => ({
      hands: { ...open.hands, [option]: Math.min(Math.max(Math.trunc(hands) || 0, 0), MOST_HANDS) },
    }));

  return {
    openVote,

    countHand(letter) {
      const option = options().find((one) => one.letter === letter);
      if (option === undefined) return false;
      openVote();
      setRoom({ begun: option.id });
      setHands(option.id, (room().lesson?.open?.hands[option.id] ?? 0) + 1);
      return true;
    },

    closeVote() {
      edit((lesson) => ({ ...lesson, open: null, aside: lesson.open ?? lesson.aside }));
    },

    setHands,

    reveal: () =>
      change(({ hands }) => {
        const { leaders } = tallyOf(options(), hands);
        return { revealed: true, picked: leaders.length === 1 ? (leaders[0] ?? null) : null };
      }),

    countAgain: () => change(() => ({ revealed: false, picked: null })),
    countAfresh: (option) => change(() => ({ hands: { [option]: 1 } })),
    pick: (option) => change(() => ({ picked: option })),

    decide(choice, sentence) {
      const open = room().lesson?.open ?? null;
      const offered = options();
      const option = optionOf(offered, choice);
      if (open === null || option === null) return;
      const { rows, total } = tallyOf(offered, open.hands);
      const hands = total === 0 ? null : Object.fromEntries(rows.map((row) => [row.option.id, row.hands]));
      const before: AppState['run'] = store.getState().run;
      // Taken back, it is counted already.
      edit((lesson) => ({ ...lesson, open: null, aside: open }));
      commands.choose(choice, sentence);
      if (store.getState().run?.session === before?.session) return;
      const { slot, node, turn } = open;
      edit((lesson) => ({ ...lesson, votes: [...lesson.votes, { slot, node, turn, hands, picked: option.id }] }));
    },
  };
}
