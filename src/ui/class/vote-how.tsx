import { useEffect, useRef } from 'preact/hooks';
import { choiceKey } from '#state';
import type { Run } from '#state';
import type { VoteOption } from '#state/class';
import { useText, useUi } from '../context.ts';
import { useClassroom } from './use-lesson.ts';

interface Way {
  readonly choice: string;
  readonly words: string;
  readonly sentence: string | undefined;
  readonly said: string | null;
}

interface VoteHowProps {
  readonly run: Run;
  readonly option: VoteOption;
  back(): void;
}

/** The class has chosen a drawer of the tray: which of its moves, and in which words. */
export function VoteHow({ run, option, back }: VoteHowProps) {
  const t = useText();
  const { text } = useUi();
  const classroom = useClassroom();
  const list = useRef<HTMLUListElement>(null);
  const { scenario } = run.loaded;
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const ways = option.choices.flatMap((choice): Way[] => {
    const words = text.story(scenario.id, choiceKey(scenario, run.session.node, choice, 'text'));
    const sentences = Object.keys(scenario.tray[choice]?.sentences ?? {});
    if (sentences.length === 0) return [{ choice, words, sentence: undefined, said: null }];
    return sentences.map((sentence) => ({
      choice,
      words,
      sentence,
      said: text.story(scenario.id, `tray/${choice}/sentences/${sentence}`),
    }));
  });
  return (
    <>
      <h3 class="vote__how">{t('lesson.vote-how', { drawer: t(`story.tray.${option.drawer ?? 'tell'}`) })}</h3>
      <p class="vote__said">{t('lesson.vote-how-lead')}</p>
      <ul class="vote vote--how" ref={list}>
        {ways.map(({ choice, words, sentence, said }) => (
          <li key={`${choice}/${sentence ?? ''}`} class="vote__row">
            <button
              type="button"
              class="vote__pick"
              data-way={choice}
              onClick={() => classroom.decide(choice, sentence)}
            >
              <span class="vote__text">
                {words}
                {said !== null && <small>{t('debrief.quote', { text: said })}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="lesson-actions">
        <button type="button" class="button button--quiet" data-action="back-to-vote" onClick={back}>
          {t('lesson.vote-back')}
        </button>
      </div>
    </>
  );
}
