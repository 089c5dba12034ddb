import { HARM_CHANNELS } from '#scenario';
import type { Scenario } from '#scenario';
import { HARM_UNIT } from '#engine';
import { choiceKey } from '#state';
import type { Debrief } from '#state';
import { useText, useUi } from '../context.ts';

/** Two scores that are never merged: what was done (Actions), and what was taken for what (Discernment). */
export function ScoreCard({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { score, judged } = debrief;
  const right = judged.filter((moment) => moment.right).length;
  return (
    <section class="card score" aria-labelledby="score-title">
      <h2 id="score-title">{t('debrief.scores')}</h2>
      <dl class="figures">
        <div>
          <dt>{t('debrief.actions')}</dt>
          <dd>
            <strong data-score={score.score}>{score.score}</strong> <span>{t('debrief.of-100')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('debrief.discernment')}</dt>
          <dd>
            <strong data-judged={`${right}/${judged.length}`}>
              {judged.length === 0 ? '–' : `${right}/${judged.length}`}
            </strong>{' '}
            <span>{t('debrief.judged')}</span>
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('debrief.how')}</summary>
        <HowItIsScored debrief={debrief} scenario={scenario} />
      </details>
    </section>
  );
}

/** Prints w, q and harm of the player's own path, and the formula that they enter. */
function HowItIsScored({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  const { score } = debrief;
  const { format } = new Intl.NumberFormat(text.language(), { maximumFractionDigits: 3 });
  const harmed = HARM_CHANNELS.filter((channel) => score.harm[channel] > 0);
  return (
    <div class="how">
      <p>{t('debrief.formula')}</p>
      <div class="how__table">
        <table aria-label={t('debrief.table')}>
          <thead>
            <tr>
              <th scope="col">{t('debrief.col-choice')}</th>
              <th scope="col">{t('debrief.col-competency')}</th>
              <th scope="col">w</th>
              <th scope="col">q</th>
              <th scope="col">w·q</th>
            </tr>
          </thead>
          <tbody>
            {score.reasons.map(({ node, choice, competency, weight, q4 }) => (
              <tr key={node}>
                <td>{text.story(scenario.id, choiceKey(scenario, node, choice, 'text'))}</td>
                <td>{t(`competency.${competency}`)}</td>
                <td data-label="w">{weight}</td>
                <td data-label="q">{format(q4 / 4)}</td>
                <td data-label="w·q">{format((weight * q4) / 4)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('debrief.sum')}
              </th>
              <td data-label="w">{format(score.possible / 4)}</td>
              <td />
              <td data-label="w·q">{format(score.earned / 4)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <ul>
        <li>{t('debrief.base', { value: format(score.possible === 0 ? 0 : score.earned / score.possible) })}</li>
        {harmed.map((channel) => (
          <li key={channel}>
            {t('debrief.harm', { channel: t(`harm.${channel}`), value: format(score.harm[channel] / HARM_UNIT) })}
          </li>
        ))}
        <li>{t(harmed.length === 0 ? 'debrief.no-harm' : 'debrief.kept', { value: format(score.unharmed) })}</li>
        <li>{t('debrief.total', { score: score.score })}</li>
      </ul>
      <p class="lead">{t('debrief.no-refund')}</p>
    </div>
  );
}
