/** Commands of "Real or fake?": which round, its answers, and what comes of it. */
import { createRandom } from '#scenario/random';
import { itemDifficulty } from '#scenario';
import { BOOSTER_SIZE, abilityOf, chooseItems, formsOf, orderItems } from '#learning';
import type { Candidate, Rating, TestForm } from '#learning';
import type { Items } from '#ports';
import type { AppState } from './app-state.ts';
import { addPractice, formatPractice, practiceOfTrials } from './practice.ts';
import { matchedItem, postIsOpen, trialOf } from './round-view.ts';
import { addRound, allTrials, lastRound, seenItems } from './rounds.ts';
import type { OpenRound, Round, RoundKind, Rounds } from './rounds.ts';
import { newest } from './run-storage.ts';
import { keep } from './storage.ts';
import type { AppStore, Ports } from './store.ts';

/** Scams and genuine messages of a quick round. */
const QUICK_EACH = 5;

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
    const trials = open.items.flatMap((id, i) => {
      const item = items[id];
      return item === undefined ? [] : [trialOf(id, item, open.ratings[i] ?? null)];
    });
    const { kind, form, day, seed } = open;
    const round: Round = { kind, form, day, seed, trials };
    const before = kind === 'post' ? lastRound(rounds, 'pre') : null;
    keepRounds(addRound(rounds, round));
    const practice = addPractice(newest(store, ports).practice, practiceOfTrials(trials));
    keep(store, ports, 'co-nhau.practice', formatPractice(practice));
    set({ practice });
    ports.audio.play('lantern-on');
    show({ stage: 'done', round, before });
  };

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
      show({ stage: 'intro', kind: 'match', item: matchedItem(entry, items, seenItems(get().rounds)) });
    },

    beginRound() {
      const { round, items } = get();
      if (round?.stage !== 'intro' || items === null) return;
      const known = newest(store, ports).rounds;
      const open = startRound(round.kind, round.item, { items, rounds: known, seed: ports.seed() });
      if (open === null) return show({ stage: 'menu' });
      keepRounds({ ...known, open: { ...open, day: ports.clock.today() } });
      show({ stage: 'items' });
    },

    goOnWithRound() {
      if (get().rounds.open !== null) show({ stage: 'items' });
    },

    rate(rating) {
      const { items, round } = get();
      const { rounds } = newest(store, ports);
      if (items === null || round?.stage !== 'items' || rounds.open === null) return;
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

interface Start {
  readonly items: Items;
  readonly rounds: Rounds;
  readonly seed: number;
}

type Begun = Omit<OpenRound, 'day'>;

/** The items of a new round in their order; `null` when there is nothing to ask. */
function startRound(kind: RoundKind, item: string | null, start: Start): Begun | null {
  const { items, rounds, seed } = start;
  const begun = (form: TestForm | null, own: number, chosen: readonly Candidate[]): Begun | null =>
    chosen.length === 0
      ? null
      : { kind, form, seed: own, items: orderItems(chosen, own).map(({ id }) => id), ratings: [] };
  if (kind === 'pre') return begun(formsOf(seed)[0], seed, ofForm(items, formsOf(seed)[0]));
  if (kind === 'post') {
    if (rounds.study === null || !postIsOpen(rounds)) return null;
    const form = formsOf(rounds.study.seed)[1];
    // The other form, and an order of its own from the same seed.
    return begun(form, rounds.study.seed + 1, ofForm(items, form));
  }
  const pool = candidates(items);
  if (kind === 'match') {
    return begun(null, seed, pool.filter(({ id }) => id === item)); // prettier-ignore
  }
  const odd = seed % 2 === 0 ? 0 : 1;
  const half = Math.floor(BOOSTER_SIZE / 2);
  const [scams, genuine] = kind === 'quick' ? [QUICK_EACH, QUICK_EACH] : [half + odd, BOOSTER_SIZE - half - odd];
  const choice = { scams, genuine, ability: abilityOf(allTrials(rounds)), seen: seenItems(rounds) };
  return begun(null, seed, chooseItems(pool, choice, createRandom(seed)));
}

const asCandidate = ([id, item]: [string, Items[string]]): Candidate => ({
  id,
  scam: item.truth === 'scam',
  difficulty: itemDifficulty(item),
});

const ofForm = (items: Items, form: TestForm): Candidate[] =>
  Object.entries(items)
    .filter(([, { use }]) => use === `form-${form}`)
    .map(asCandidate);

/** Boosters only: the forms measure, and what measures is never practised with. */
const candidates = (items: Items): Candidate[] =>
  Object.entries(items)
    .filter(([, { use }]) => use === 'booster')
    .map(asCandidate);
