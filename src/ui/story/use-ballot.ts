import { stopOf, votedFor } from '#state';
import type { Stop } from '#state';
import { useApp } from '../context.ts';

/** How a class stands towards what can be chosen; nothing of it holds for a story that is played alone, or once more. */
export interface Ballot {
  /** A press on a choice is a vote, which can be changed until the teacher closes it. */
  readonly voting: boolean;
  readonly picked: string | null;
  readonly stop: Stop | null;
}

export function useBallot(): Ballot {
  const voting = useApp(({ pupil, run }) => pupil?.view?.mode === 'together' && run?.whatIf !== true);
  const picked = useApp(({ pupil }) => (pupil === null ? null : votedFor(pupil)));
  const stop = useApp(({ pupil, run }) => (pupil === null || run?.whatIf === true ? null : stopOf(pupil)));
  return { voting, picked: voting ? picked : null, stop };
}
