/** With which probability each player makes each open choice. */
import type { Story } from '#scenario';
import { PLAYERS, createPlayer } from './players.ts';
import { bitsOf } from './stepper.ts';
import type { Stepper } from './stepper.ts';

/** For a node and the mask of its open choices: entry `choice · PLAYERS.length + player`. */
export type Shares = (place: number, open: number) => Float64Array;

/** Inspections are outside the players' moves. */
export function createShares(story: Story, stepper: Stepper): Shares {
  const players = PLAYERS.map((name) => createPlayer(name, story.truth));
  const known: Map<number, Float64Array>[] = [];
  return (place, open) => {
    const here = (known[place] ??= new Map<number, Float64Array>());
    const before = here.get(open);
    if (before !== undefined) return before;
    const all = stepper.program.choices[place] ?? [];
    const choices = bitsOf(open).flatMap((index) => all[index] ?? []);
    const shares = new Float64Array(all.length * PLAYERS.length);
    players.forEach((player, p) => {
      const wanted = player(choices);
      for (const choice of wanted) shares[all.indexOf(choice) * PLAYERS.length + p] = 1 / wanted.length;
    });
    here.set(open, shares);
    return shares;
  };
}
