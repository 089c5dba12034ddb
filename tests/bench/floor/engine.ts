/**
 * The floor: this story, by hand, in typed arrays. Per step: which choices are open (conditions), one of them by the
 * pick, its two clamped effects, its target. No visits, spent choices, harm, qualities or story time.
 */
import { countBits, endWidth, follow, nthBit, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { LEAST, MOST, PICKS, START } from '../story/model.ts';

export const createRun: CreateRun = (story) => {
  const { variables, nodes } = story;
  const width = endWidth(story);
  const choices = nodes.flat();
  const first = new Int32Array(nodes.length + 1);
  nodes.forEach((own, node) => (first[node + 1] = first[node]! + own.length));
  /** Choices without a condition, and the others: bit, variable, least, most. */
  const always = Int32Array.from(nodes, (own) => own.reduce((mask, { when }, i) => mask | (when ? 0 : 1 << i), 0));
  const guardFrom = new Int32Array(nodes.length + 1);
  const guards = Int32Array.from(
    nodes.flatMap((own, node) => {
      const rows = own.flatMap(({ when }, i) =>
        when === null
          ? []
          : [1 << i, when.variable, ...(when.operator === 'gte' ? [when.value, MOST] : [LEAST, when.value])],
      );
      guardFrom[node + 1] = guardFrom[node]! + rows.length;
      return rows;
    }),
  );
  /** Two effects of each choice: variable, 0 for set or −1 for add, amount; then its target. */
  const moves = Int32Array.from(
    choices.flatMap(({ effects, target }) => [
      ...effects.flatMap(({ variable, kind, amount }) => [variable, kind === 'set' ? 0 : -1, amount]),
      target,
    ]),
  );
  const state = new Int32Array(variables);
  const change = (at: number): void => {
    const variable = moves[at]!;
    const value = (state[variable]! & moves[at + 1]!) + moves[at + 2]!;
    state[variable] = value < LEAST ? LEAST : value > MOST ? MOST : value;
  };
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      state.fill(START);
      let node = 0;
      let path = 0;
      for (let at = play * PICKS; node < nodes.length; at++) {
        let open = always[node]!;
        const to = guardFrom[node + 1]!;
        for (let guard = guardFrom[node]!; guard < to; guard += 4) {
          const value = state[guards[guard + 1]!]!;
          if (value >= guards[guard + 2]! && value <= guards[guard + 3]!) open |= guards[guard]!;
        }
        const choice = nthBit(open, pickOf(picks, at, countBits(open)));
        const move = (first[node]! + choice) * 7;
        change(move);
        change(move + 3);
        node = moves[move + 6]!;
        path = follow(path, choice);
        steps++;
      }
      ends[play * width] = node - nodes.length;
      ends.set(state, play * width + 1);
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
