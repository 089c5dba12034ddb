/** Monte-Carlo runs for stories beyond the budget. What they say is no proof. */
import type { Story } from '#scenario';
import type { PathStep } from './explore.ts';
import { SLOT } from './layout.ts';
import { PLAYERS, createPlayer } from './players.ts';
import type { Player } from './players.ts';
import type { Outcome } from './scores.ts';
import type { Stepper } from './stepper.ts';

/** Longest run that is followed; visit limits end every checked story long before. */
const MAX_MOVES = 2000;

/** Plays `samples` runs with each player; every run is an outcome of mass 1/samples for its player. */
export function sampleOutcomes(story: Story, stepper: Stepper, gentler: boolean, samples: number): Outcome[] {
  const random = createRandom(20_260_315);
  return PLAYERS.flatMap((name, player) => {
    const strategy = createPlayer(name, story.truth);
    const mass = new Float64Array(PLAYERS.length);
    mass[player] = 1 / samples;
    return Array.from({ length: samples }, () => ({ ...playOut(stepper, gentler, strategy, random), mass }));
  });
}

function playOut(stepper: Stepper, gentler: boolean, player: Player, random: () => number): Omit<Outcome, 'mass'> {
  const { layout } = stepper;
  const moves: PathStep[] = [];
  const decided = new Set<string>();
  let state = stepper.start(gentler);
  while (!stepper.isEnded(state) && moves.length < MAX_MOVES) {
    const open = stepper.open(state);
    const choices = open.map((index) => stepper.choice(state, index));
    const wanted = player(choices);
    const choice = wanted[Math.floor(random() * wanted.length)];
    const index = choice === undefined ? undefined : open[choices.indexOf(choice)];
    if (choice === undefined || index === undefined) break;
    const node = layout.nodes[state[SLOT.node] ?? -1];
    if (node !== undefined && node.decision !== null && choice.q4 !== null) decided.add(node.id);
    moves.push({ node: node?.id ?? '', move: { type: 'choose', choice: choice.id } });
    state = stepper.step(state, index);
  }
  return {
    ending: layout.endings[(state[SLOT.node] ?? 0) - layout.nodes.length] ?? '',
    score: stepper.score(state),
    harmed: state[SLOT.harmed] === 1,
    decisions: decided.size,
    moves: () => moves,
  };
}

/** mulberry32: seeded, the same on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
