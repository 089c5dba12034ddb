import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Run } from '#state';
import { useText, useUi } from '../context.ts';
import { EndingLight } from './ending-light.tsx';
import { useStory } from './story-context.ts';

/** The choice at which a "what if" left the finished run, or its last choice when it took the same way. */
function whatIfStep(run: Run): number {
  const past = run.original?.moves ?? [];
  const { moves } = run.session;
  const same = moves.findIndex((move, index) => JSON.stringify(move) !== JSON.stringify(past[index]));
  return same >= 0 ? same : moves.findLastIndex(({ type }) => type === 'choose');
}

/** How the story went, in words; the score and its reasons come in the debrief. */
export function EndingCard() {
  const t = useText();
  const { commands } = useUi();
  const { run, words, press } = useStory();
  const ref = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => ref.current?.focus(), []);
  const id = run.session.ending ?? '';
  const ending = run.loaded.scenario.endings[id];
  if (ending === undefined) return null;
  return (
    <section class="end" data-ending={id} data-tone={ending.tone} aria-labelledby="end-title">
      <div class="end__card">
        <EndingLight theme={run.loaded.scenario.theme} tone={ending.tone} />
        <p class="kicker">{t(run.whatIf ? 'story.end.kicker.whatif' : 'story.end.kicker')}</p>
        <h2 ref={ref} id="end-title" tabIndex={-1} aria-describedby="end-tone end-text">
          {words.at(`endings/${id}/title`)}
        </h2>
        <p class="end__tone" id="end-tone">
          {t(`story.end.tone.${ending.tone}`)}
        </p>
        <p class="end__text" id="end-text">
          {words.at(`endings/${id}/text`)}
        </p>
        <div class="end__keys">
          {run.whatIf && (
            <button
              type="button"
              class="button"
              data-other
              onClick={() => press(() => commands.whatIf(whatIfStep(run)))}
            >
              {t('story.end.other')}
            </button>
          )}
          <button
            type="button"
            class="button button--primary"
            data-continue
            onClick={() => press(run.whatIf ? commands.backToOriginal : commands.toDebrief)}
          >
            {t(run.whatIf ? 'story.end.back' : 'story.end.debrief')}
          </button>
        </div>
      </div>
    </section>
  );
}
