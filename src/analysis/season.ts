/**
 * Judged moments over a season (rulings 7): whoever trusts everything and whoever refuses everything must be right as
 * often as a coin. Players answer every judged moment of every story, reached or not.
 *
 * The stated fallback: at each moment a player takes the first stance of his list that some move of the node has,
 * whether it is open or not. Trust says "genuine"; refuse, accuse and report say "scam". With any other stance he
 * puts the answer off, and then says what he always says (`LEANINGS`).
 */
import type { Stance, Story, Truth } from '#scenario';
import { createPlayer } from './players.ts';

export const SEASON_PLAYERS = ['always-trust', 'always-refuse'] as const;
export type SeasonPlayer = (typeof SEASON_PLAYERS)[number];

const LEANINGS: Readonly<Record<SeasonPlayer, Truth>> = { 'always-trust': 'legit', 'always-refuse': 'scam' };

const ANSWERS: Readonly<Partial<Record<Stance, Truth>>> = {
  trust: 'legit',
  refuse: 'scam',
  accuse: 'scam',
  report: 'scam',
};

export interface SeasonAccuracy {
  readonly player: SeasonPlayer;
  /** Judged moments of scams, and of genuine look-alikes. */
  readonly scams: number;
  readonly genuine: number;
  /** Scams called so, and genuine moments called scams. */
  readonly hits: number;
  readonly falseAlarms: number;
  /** Mean of the shares that were right among scams and among genuine moments; `null` while one kind is missing. */
  readonly balanced: number | null;
  /** Moments answered against the leaning, because no move there allows it: `story/node`. */
  readonly forced: readonly string[];
}

export function seasonAccuracy(stories: readonly Story[]): SeasonAccuracy[] {
  return SEASON_PLAYERS.map((player) => {
    const moments = stories.flatMap((story) => answersOf(player, story));
    const count = (truth: Truth, answer?: Truth): number =>
      moments.filter((one) => one.truth === truth && (answer === undefined || one.answer === answer)).length;
    const [scams, genuine] = [count('scam'), count('legit')];
    const [hits, falseAlarms] = [count('scam', 'scam'), count('legit', 'scam')];
    const balanced = scams === 0 || genuine === 0 ? null : (hits / scams + (genuine - falseAlarms) / genuine) / 2;
    const forced = moments.filter(({ answer }) => answer !== LEANINGS[player]).map(({ place }) => place);
    return { player, scams, genuine, hits, falseAlarms, balanced, forced };
  });
}

interface Answered {
  readonly place: string;
  readonly truth: Truth;
  readonly answer: Truth;
}

function answersOf(player: SeasonPlayer, story: Story): Answered[] {
  const choose = createPlayer(player, story.truth);
  return Object.values(story.nodes)
    .filter(({ decision }) => decision?.judgement === true)
    .map(({ id, choices }) => {
      const [taken] = choose(choices);
      const answer = (taken === undefined ? undefined : ANSWERS[taken.stance]) ?? LEANINGS[player];
      return { place: `${story.id}/${id}`, truth: story.truth, answer };
    });
}
