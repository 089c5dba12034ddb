/** Monte-Carlo runs for stories beyond the state budget: the answer says how many runs it rests on. */
import type { Story } from '#scenario';
import type { AnalyseOptions } from './analyse.ts';
import type { PathStep } from './explore.ts';
import { checkInvariants } from './invariants.ts';
import { SLOT } from './layout.ts';
import { PLAYERS, createPlayer } from './players.ts';
import type { Player } from './players.ts';
import type { Analysis, PlayerReport, ScoredPath } from './report.ts';
import type { Stepper } from './stepper.ts';

interface SampledRun extends ScoredPath {
  readonly harmed: boolean;
}

/** Longest run that is followed; visit limits end every checked story long before. */
const MAX_MOVES = 2000;

export function analyseBySampling(
  story: Story,
  stepper: Stepper,
  gentler: boolean,
  { samples, minDecisions }: Required<AnalyseOptions>,
): Analysis {
  const random = createRandom(20_260_315);
  const players: PlayerReport[] = [];
  const all: SampledRun[] = [];
  let uniform: SampledRun[] = [];
  for (const name of PLAYERS) {
    const player = createPlayer(name, story.truth);
    const runs = Array.from({ length: samples }, () => playOut(stepper, gentler, player, random));
    const count = Math.max(1, runs.length);
    const mean = runs.reduce((sum, { score }) => sum + score, 0) / count;
    players.push({ name, mean, harmed: runs.filter(({ harmed }) => harmed).length / count });
    if (name === 'random') uniform = runs;
    all.push(...runs);
  }
  const by = (list: readonly SampledRun[], value: (run: SampledRun) => number): SampledRun | null =>
    list.reduce<SampledRun | null>((found, run) => (found === null || value(run) > value(found) ? run : found), null);
  const unharmed = all.filter(({ harmed }) => !harmed);
  const best = by(all, ({ score }) => score);
  const measured: Omit<Analysis, 'findings'> = {
    scenario: story.id,
    variant: gentler ? 'gentler' : 'main',
    tier: 'sampled',
    states: 0,
    samples,
    endings: Object.values(story.endings).map(({ id, tone }) => ({
      id,
      tone,
      reached: all.some(({ ending }) => ending === id),
      probability: uniform.filter(({ ending }) => ending === id).length / Math.max(1, uniform.length),
    })),
    distribution: Array.from(
      { length: 101 },
      (_, score) => uniform.filter((run) => run.score === score).length / Math.max(1, uniform.length),
    ),
    players: [...players, { name: 'expert', mean: best?.score ?? 0, harmed: best?.harmed === true ? 1 : 0 }],
    shortest: by(all, ({ decisions }) => -decisions),
    longest: by(all, ({ decisions }) => decisions),
    shortestUnharmed: by(unharmed, ({ decisions }) => -decisions),
    best,
    worst: by(all, ({ score }) => -score),
    bestUnharmed: by(unharmed, ({ score }) => score),
    bestHarmed: by(all.filter(({ harmed }) => harmed), ({ score }) => score),
  };
  return { ...measured, findings: checkInvariants(measured, { minDecisions }) };
}

function playOut(stepper: Stepper, gentler: boolean, player: Player, random: () => number): SampledRun {
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
    if (node?.decision != null && choice.q4 !== null) decided.add(node.id);
    moves.push({ node: node?.id ?? '', move: { type: 'choose', choice: choice.id } });
    state = stepper.step(state, index);
  }
  const ending = layout.endings[(state[SLOT.node] ?? 0) - layout.nodes.length] ?? '';
  return { score: stepper.score(state), decisions: decided.size, ending, moves, harmed: state[SLOT.harmed] === 1 };
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
