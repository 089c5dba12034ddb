import { useMemo } from 'preact/hooks';
import { viewDebrief } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { useStages } from '../components/use-stages.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ChoiceReview } from './choice-review.tsx';
import { FlagReview } from './flag-review.tsx';
import { NextSteps } from './next-steps.tsx';
import { PlayOn } from './play-on.tsx';
import { PressureTimeline } from './pressure-timeline.tsx';
import { ScoreCard } from './score-card.tsx';
import { TacticList } from './tactic-list.tsx';
import { useClock } from './use-clock.ts';
import { useIsAlone } from './use-is-alone.ts';
import './debrief.css';

/** What was done to the player, told after the story: the offender is the subject, and every choice is explained. */
export function DebriefScreen() {
  const run = useApp((state) => state.run);
  return run === null ? null : <DebriefBody key={run.session.moves.length} />;
}

function DebriefBody() {
  const t = useText();
  const { text } = useUi();
  const heading = useHeadingFocus();
  const parts = useStages(4);
  const run = useApp((state) => state.run)!;
  const { loaded, session } = run;
  const { scenario } = loaded;
  const debrief = useMemo(() => viewDebrief(loaded, session), [loaded, session]);
  const ending = scenario.endings[debrief.ending];
  const alone = useIsAlone();
  const begun = loaded.story.clock;
  const clock = useClock();
  const words = (key: string) => text.story(scenario.id, key);
  return (
    <div class="sheet-screen debrief-screen">
      <article class="debrief" data-tone={ending?.tone} data-theme={scenario.theme}>
        <header>
          <p class="kicker" id="debrief-kicker">
            <span>{words('title')}</span>{' '}
            <span>{t('debrief.hours', { from: clock(begun), to: clock(begun + debrief.minutes) })}</span>
          </p>
          <h1 ref={heading} tabIndex={-1} data-ending={debrief.ending} aria-describedby="debrief-kicker">
            {words(`endings/${debrief.ending}/title`)}
          </h1>
          <p class="lead">{words(`endings/${debrief.ending}/text`)}</p>
        </header>
        <PressureTimeline debrief={debrief} scenario={scenario} />
        {parts > 1 && <TacticList debrief={debrief} scenario={scenario} />}
        {parts > 2 && <NextSteps debrief={debrief} scenario={scenario} />}
        {parts > 2 && <ScoreCard debrief={debrief} scenario={scenario} />}
        {parts > 3 && <ChoiceReview debrief={debrief} scenario={scenario} />}
        {parts > 3 && <FlagReview debrief={debrief} scenario={scenario} />}
        {parts > 3 && <PlayOn scenario={scenario} />}
      </article>
      {alone && <Keys />}
    </div>
  );
}

/** The ways out, in sight however long the page is. */
function Keys() {
  const t = useText();
  const { commands } = useUi();
  return (
    <div class="debrief__keys">
      <button type="button" class="button" data-action="share" onClick={() => commands.openPanel('share')}>
        {t('share.title')}
      </button>
      <button type="button" class="button button--primary" data-action="hub" onClick={() => commands.toHub()}>
        {t('debrief.hub')}
      </button>
    </div>
  );
}
