import type { Debrief, ReviewedLine } from '#state';
import type { Scenario } from '#scenario';
import { useText, useUi } from '../context.ts';
import type { IconName } from '#art';
import { Icon } from '../components/icon.tsx';
import { speakerName } from './pressure-timeline.tsx';

const VERDICT_ICON: Readonly<Record<ReviewedLine['verdict'], IconName>> = {
  found: 'check',
  missed: 'flag',
  wrong: 'info',
};

/** Cues flagged, missed and wrongly flagged, on the real lines. */
export function FlagReview({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { flags, lines } = debrief;
  if (lines.length === 0 && scenario.truth === 'legit') return null;
  return (
    <section class="flags" aria-labelledby="flags-title">
      <h2 id="flags-title">{t('debrief.flags')}</h2>
      {flags.found + flags.wrong === 0 ? (
        <p class="lead">{t('debrief.flags-none')}</p>
      ) : (
        <Counts flags={flags} genuine={scenario.truth === 'legit'} />
      )}
      <details>
        <summary>{t('debrief.flags-lines')}</summary>
        <ul>
          {lines.map((line) => (
            <Line key={line.key} line={line} scenario={scenario} />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** For those who flagged: nobody else is counted. */
function Counts({ flags, genuine }: { readonly flags: Debrief['flags']; readonly genuine: boolean }) {
  const t = useText();
  const { found, missed, wrong, precision, recall } = flags;
  return (
    <>
      <p class="lead">{t('debrief.flags-counts', { found, missed, wrong })}</p>
      <p class="lead">
        {precision !== null && t('debrief.precision', { value: Math.round(precision * 100) })}{' '}
        {recall !== null && t('debrief.recall', { value: Math.round(recall * 100) })}
      </p>
      <p class="lead">{t(genuine ? 'debrief.flags-meaning-legit' : 'debrief.flags-meaning')}</p>
    </>
  );
}

function Line({ line, scenario }: { line: ReviewedLine; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  return (
    <li class="flagged" data-verdict={line.verdict}>
      <Icon name={VERDICT_ICON[line.verdict]} size={20} />
      <div>
        <p class="kicker">
          {`${t(`debrief.verdict-${line.verdict}`)} · ${speakerName(scenario, line.key, text.language())}`}
        </p>
        <p>{t('debrief.quote', { text: text.story(scenario.id, line.textKey) })}</p>
        {line.cues.length > 0 && (
          <ul class="explained__tags">
            {line.cues.map((cue) => (
              <li key={cue}>{t(`cue.${cue}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
