import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../context.ts';
import { AnswerCue } from './answer-cue.tsx';
import { ItemQuestion } from './item-question.tsx';
import { RoundIntro } from './round-intro.tsx';
import { RoundMenu } from './round-menu.tsx';
import { RoundResults } from './round-results.tsx';
import './round.css';

/** "Real or fake?": which round, what it is for, its items, and what came of it. */
export function RoundScreen() {
  const round = useApp((state) => state.round);
  const answered = useApp((state) => state.rounds.open?.ratings.length ?? 0);
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => page.current?.scrollTo(0, 0), [round, answered]);
  return (
    <>
      <div class="sheet-screen round-screen" data-stage={round?.stage} ref={page}>
        {round?.stage === 'menu' && <RoundMenu />}
        {round?.stage === 'intro' && <RoundIntro kind={round.kind} />}
        {round?.stage === 'items' && <ItemQuestion />}
        {round?.stage === 'done' && <RoundResults round={round.round} before={round.before} />}
      </div>
      {round?.stage === 'items' && <AnswerCue key={answered} page={page} />}
    </>
  );
}
