import { formatClock } from '#state';
import type { Debrief, ReviewedChoice } from '#state';
import type { Scenario } from '#scenario';
import { useText, useUi } from '../context.ts';

/** Each choice explained, the good ones too, with a way back to try another. */
export function ChoiceReview({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const explained = debrief.choices.filter(({ feedback }) => feedback !== null);
  if (explained.length === 0) return null;
  return (
    <section class="review" aria-labelledby="review-title">
      <h2 id="review-title">{t('debrief.choices')}</h2>
      <p class="lead">{t('debrief.choices-lead')}</p>
      <ol>
        {explained.map((choice, index) => (
          <ExplainedChoice key={index} choice={choice} scenario={scenario} />
        ))}
      </ol>
    </section>
  );
}

function ExplainedChoice({ choice, scenario }: { choice: ReviewedChoice; scenario: Scenario }) {
  const t = useText();
  const { commands, text } = useUi();
  const words = (field: string) => text.story(scenario.id, `${choice.feedbackKey}/${field}`);
  const { feedback } = choice;
  const [hours = 0, minutes = 0] = scenario.clock.split(':').map(Number);
  return (
    <li class="explained" data-q={choice.q4 ?? ''}>
      <details>
        <summary>
          <time>{formatClock(hours * 60 + minutes + choice.minute)}</time>
          <span>{text.story(scenario.id, choice.textKey)}</span>
        </summary>
        {!choice.quotesUnheard && <p>{words('happened')}</p>}
        {feedback?.better !== undefined && <p class="explained__better">{words('better')}</p>}
        {feedback?.say !== undefined && <p class="explained__say">{t('debrief.say', { text: words('say') })}</p>}
        {(feedback?.tactic !== undefined || (feedback?.cues?.length ?? 0) > 0) && (
          <ul class="explained__tags">
            {feedback?.tactic !== undefined && <li>{t(`tactic.${feedback.tactic}`)}</li>}
            {feedback?.cues?.map((cue) => (
              <li key={cue}>{t(`cue.${cue}`)}</li>
            ))}
          </ul>
        )}
        <button
          type="button"
          class="button button--quiet"
          data-what-if={choice.move}
          onClick={() => commands.whatIf(choice.move)}
        >
          {t('debrief.what-if')}
        </button>
      </details>
    </li>
  );
}
