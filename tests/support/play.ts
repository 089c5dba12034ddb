import type { Story } from '#scenario';
import { apply, start } from '#engine';
import type { Move, Session } from '#engine';

/** Plays choices by id from the start; throws when one is refused, so that a test says which. */
export function play(story: Story, choices: readonly string[], options: { gentler?: boolean } = {}): Session {
  return playMoves(
    story,
    choices.map((choice) => ({ type: 'choose', choice })),
    options,
  );
}

export function playMoves(story: Story, moves: readonly Move[], options: { gentler?: boolean } = {}): Session {
  let session = start(story, { seed: 1, ...options });
  for (const move of moves) {
    const result = apply(story, session, move);
    if (!result.ok) throw new Error(`${JSON.stringify(move)} was refused at "${session.node}": ${result.reason}`);
    session = result.session;
  }
  return session;
}
