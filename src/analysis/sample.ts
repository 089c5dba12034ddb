/** Monte-Carlo runs for stories beyond the budget. What they say is no proof. */
import type { Story } from '#scenario';
import { createRandom } from '#scenario/random';
import type { PathStep } from './explore.ts';
import { SLOT } from './layout.ts';
import { PLAYERS } from './players.ts';
import { MOVE, PLACE } from './program.ts';
import type { Outcome, Outcomes } from './scores.ts';
import { createShares } from './shares.ts';
import type { State, Stepper } from './stepper.ts';

/** Longest run that is followed; visit limits end every checked story long before. */
const MAX_MOVES = 2000;

/** `samples` runs of each of the players; every run is an outcome of mass 1/samples. Others have none. */
export function sampleOutcomes(
  story: Story,
  stepper: Stepper,
  gentler: boolean,
  samples: number,
  players: readonly number[] = PLAYERS.map((_, i) => i),
): Outcomes {
  const random = createRandom(20_260_315);
  const play = createPlayout(story, stepper, gentler);
  return PLAYERS.map((_, player) =>
    players.includes(player)
      ? Array.from({ length: samples }, () => ({ ...play(player, random), mass: 1 / samples }))
      : [],
  );
}

type Playout = (player: number, random: () => number) => Omit<Outcome, 'mass'>;

/** Plays one run. A run that got stuck, or did not end in time, has the ending ''. */
function createPlayout(story: Story, stepper: Stepper, gentler: boolean): Playout {
  const { layout, program } = stepper;
  const sharesAt = createShares(story, stepper);
  const begin = stepper.start(gentler);
  const state: State = begin.slice();
  return (player, random) => {
    const path: number[] = [];
    let decisions = 0;
    state.set(begin);
    for (let open = stepper.open(state); open !== 0 && path.length < MAX_MOVES; open = stepper.open(state)) {
      const place = state[SLOT.node]!;
      const choice = pick(sharesAt(place, open), open, player, random());
      const move = (program.places[place * PLACE.size + PLACE.move]! + choice) * MOVE.size;
      const pending = program.moves[move + MOVE.pending]!;
      if (pending !== SLOT.none && state[pending] === 0) decisions++;
      path.push(place, choice);
      stepper.stepInPlace(state, choice);
    }
    const place = state[SLOT.node]!;
    return {
      ending: layout.endings[place - layout.nodes.length] ?? '',
      stuck: path.length < MAX_MOVES ? (layout.nodes[place]?.id ?? null) : null,
      score: stepper.score(state),
      harmed: state[SLOT.harmed] === 1,
      decisions,
      moves: () => toSteps(stepper, path),
    };
  };
}

/** Follows the shares until they sum up to `aim`; rounding may leave a little, which goes to the last choice. */
function pick(shares: Float64Array, open: number, player: number, aim: number): number {
  let sum = 0;
  let last = -1;
  for (let rest = open; rest !== 0; rest &= rest - 1) {
    const choice = 31 - Math.clz32(rest & -rest);
    const share = shares[choice * PLAYERS.length + player]!;
    if (share === 0) continue;
    last = choice;
    sum += share;
    if (aim < sum) break;
  }
  return last;
}

function toSteps({ layout, program }: Stepper, path: readonly number[]): PathStep[] {
  const steps: PathStep[] = [];
  for (let i = 0; i < path.length; i += 2) {
    const [place = 0, choice = 0] = [path[i], path[i + 1]];
    const id = program.choices[place]?.[choice]?.id ?? '';
    steps.push({ node: layout.nodes[place]?.id ?? '', move: { type: 'choose', choice: id } });
  }
  return steps;
}

/**
 * Standard error of a share seen in so many runs; 0 without any, for then it is exact. One success and one failure
 * are added, so that what was never seen is not called certain.
 */
export function shareError(share: number, samples: number): number {
  if (samples === 0) return 0;
  const smoothed = (share * samples + 1) / (samples + 2);
  return Math.sqrt((smoothed * (1 - smoothed)) / samples);
}
