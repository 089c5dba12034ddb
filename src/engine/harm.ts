/** How harm comes and goes on its four channels (rulings 4). */
import { HARM_CHANNELS } from '#scenario';
import type { HarmChannel, StoryChoice } from '#scenario';
import type { EngineEffect } from './effects.ts';
import { recoveryPpm } from './score.ts';
import type { HarmState, Session } from './session.ts';

export const NO_HARM: HarmState = { open: 0, since: 0, residual: 0, ever: false };

/** Recovery and telling act on harm done before them, then the choice's own harm is added by maximum. */
export function changeHarm(session: Session, choice: StoryChoice, effects: EngineEffect[]): Session['harm'] {
  const harm: Record<HarmChannel, HarmState> = { ...session.harm };
  const recovered: readonly HarmChannel[] =
    choice.stance === 'tell' ? [...choice.recover, 'isolation'] : choice.recover;
  for (const channel of recovered) {
    const state = harm[channel];
    if (state.open === 0) continue;
    const left = state.open * (1_000_000 - recoveryPpm(channel, session.minute - state.since));
    harm[channel] = { ...state, open: 0, residual: Math.max(state.residual, left) };
    effects.push({ type: 'recovered', channel });
  }
  for (const channel of HARM_CHANNELS) {
    const level = choice.harm[channel];
    if (level === 0) continue;
    const state = harm[channel];
    const since = state.open === 0 ? session.minute : state.since;
    harm[channel] = { ...state, open: Math.max(state.open, level), since, ever: true };
    effects.push({ type: 'harmed', channel });
  }
  return harm;
}
