import { stopOf, votedFor } from '#state';
import type { Stop } from '#state';
import { useApp, useIsClass } from '../context.ts';

/** How a class stands towards what can be chosen; nothing of it holds for a story that is played alone, or once more. */
export interface Ballot {
  /** Hands are counted before one screen: each choice goes by its letter. */
  readonly byHands: boolean;
  /** A press on a choice is a vote, which can be changed until the teacher closes it. */
  readonly voting: boolean;
  readonly picked: string | null;
  readonly stop: Stop | null;
}

export function useBallot(): Ballot {
  const whatIf = useApp(({ run }) => run?.whatIf === true);
  const byHands = useIsClass() && !whatIf;
  const voting = useApp(({ pupil }) => pupil?.view?.mode === 'together') && !whatIf;
  const picked = useApp(({ pupil }) => (pupil === null ? null : votedFor(pupil)));
  const stop = useApp(({ pupil }) => (pupil === null ? null : stopOf(pupil)));
  return { byHands, voting, picked: voting ? picked : null, stop: whatIf ? null : stop };
}
