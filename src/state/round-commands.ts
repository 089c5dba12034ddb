/** Commands of "Real or fake?": which round, its answers, and what comes of it. */
import type { Rating } from '#learning';
import type { Items } from '#ports';
import type { AppState } from './app-state.ts';
import { addPractice, formatPractice, practiceOfTrials } from './practice.ts';
import { finishedRound, matchedItem } from './round-view.ts';
import { addRound, isSameMoment, lastRound, seenItems, withoutGone } from './rounds.ts';
import type { OpenRound, RoundKind, Rounds } from './rounds.ts';
import { newest } from './run-storage.ts';
import { startRound } from './start-round.ts';
import { keep } from './storage.ts';
import type { AppStore, Ports } from './store.ts';

export interface RoundCommands {
  /** The menu of rounds; a round that was left is gone on with from there. */
  openRounds(): Promise<void>;
  /** Says what a round is for, before its first item. */
  openRound(kind: RoundKind): Promise<void>;
  /** The one item that stands in for the twin that a story does not have. */
  openMatch(scenario: string): Promise<void>;
  beginRound(): void;
  goOnWithRound(): void;
  /** `null` passes. */
  rate(rating: Rating | null): void;
  /** What came of the latest measured pair, or of the latest round of another kind. */
  showRound(kind: RoundKind): Promise<void>;
}

export function createRoundCommands(store: AppStore, ports: Ports): RoundCommands {
  const get = () => store.getState();
  const { fetchItems, show, keepRounds, finish } = createSteps(store, ports);
  return {
    async openRounds() {
      if ((await fetchItems()) !== null) show({ stage: 'menu' });
    },

    async openRound(kind) {
      if ((await fetchItems()) !== null) show({ stage: 'intro', kind, item: null });
    },

    async openMatch(scenario) {
      const entry = get().entries.find(({ id }) => id === scenario);
      const items = entry === undefined ? null : await fetchItems();
      if (entry === undefined || items === null) return;
      show({ stage: 'intro', kind: 'match', item: matchedItem(entry, items, seenItems(get().rounds), ports.seed()) });
    },

    beginRound() {
      const { round, items } = get();
      if (round?.stage !== 'intro' || items === null) return;
      const known = newest(ports).rounds;
      const open = startRound(round.kind, round.item, {
        items,
        rounds: known,
        seed: ports.seed(),
        adaptive: !ports.arcs,
      });
      if (open === null) return show({ stage: 'menu' });
      keepRounds({ ...known, open: { ...open, day: ports.clock.today() } });
      show({ stage: 'items' });
    },

    goOnWithRound() {
      const { rounds, items } = get();
      if (rounds.open === null || items === null) return;
      const open = withoutGone(rounds.open, items);
      if (open.items.length === 0) return keepRounds({ ...rounds, open: null });
      if (open.ratings.length >= open.items.length) return finish(open, items, rounds);
      if (open !== rounds.open) keepRounds({ ...rounds, open });
      show({ stage: 'items' });
    },

    rate(rating) {
      const { items, round, rounds: shown } = get();
      const { rounds } = newest(ports);
      if (items === null || round?.stage !== 'items') return;
      if (rounds.open === null || !isSameMoment(rounds.open, shown.open)) {
        // Another tab has gone on with it: the answer was meant for an item that is no longer the one in hand.
        store.setState({ rounds, problem: 'round-elsewhere' });
        return show({ stage: rounds.open === null ? 'menu' : 'items' });
      }
      const open = { ...rounds.open, ratings: [...rounds.open.ratings, rating] };
      ports.audio.play(rating === null ? 'tap' : 'choice');
      if (open.ratings.length >= open.items.length) return finish(open, items, rounds);
      keepRounds({ ...rounds, open });
    },

    async showRound(kind) {
      if ((await fetchItems()) === null) return;
      const { rounds } = get();
      const round = lastRound(rounds, kind);
      if (round !== null) show({ stage: 'done', round, before: kind === 'post' ? lastRound(rounds, 'pre') : null });
    },
  };
}

/** What several commands do. */
function createSteps(store: AppStore, ports: Ports) {
  const get = () => store.getState();
  const set = (patch: Partial<AppState>) => store.setState(patch);

  /** The items, or `null` after having said that they cannot be had. */
  const fetchItems = async (): Promise<Items | null> => {
    const known = get().items;
    if (known !== null) return known;
    set({ loading: true, problem: null });
    const items = await ports.packs.items();
    set(items === null ? { loading: false, problem: 'items-unreachable' } : { loading: false, items });
    return items;
  };

  const show = (round: AppState['round']) => {
    const push = get().screen !== 'round';
    set({ screen: 'round', panel: null, round, today: ports.clock.today() });
    ports.links.show('round', push);
  };

  const keepRounds = (rounds: Rounds) => {
    keep(store, ports, 'co-nhau.rounds', JSON.stringify(rounds));
    set({ rounds });
  };

  const finish = (open: OpenRound, items: Items, rounds: Rounds) => {
    const round = finishedRound(open, items);
    const before = round.kind === 'post' ? lastRound(rounds, 'pre') : null;
    keepRounds(addRound(rounds, round));
    // What the first of the measured pair showed counts once the second is done: nothing is to be seen of it before.
    const trials = round.kind === 'pre' ? [] : [...(before?.trials ?? []), ...round.trials];
    const practice = addPractice(newest(ports).practice, practiceOfTrials(trials));
    keep(store, ports, 'co-nhau.practice', formatPractice(practice));
    set({ practice });
    ports.audio.play('lantern-on');
    show({ stage: 'done', round, before });
  };

  return { fetchItems, show, keepRounds, finish };
}
