import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrayKind } from '#scenario';
import { useText } from '../context.ts';
import { useStory } from './story-context.ts';

interface SentencePickerProps {
  readonly move: string;
  readonly drawer: TrayKind;
  back(): void;
}

/** Telling is rehearsed: the player picks the very sentence to say, then says it. */
export function SentencePicker({ move, drawer, back }: SentencePickerProps) {
  const t = useText();
  const { run, words, choose } = useStory();
  const sentences = Object.keys(run.loaded.scenario.tray[move]?.sentences ?? {});
  const [picked, setPicked] = useState(sentences[0] ?? '');
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => ref.current?.querySelector('input')?.focus(), []);
  return (
    <form
      class="say"
      onSubmit={(event) => {
        event.preventDefault();
        choose(move, picked);
      }}
    >
      <fieldset ref={ref} class="say__set">
        <legend>
          {words.choice(move)} · {t('story.tell.pick')}
        </legend>
        {sentences.map((id) => (
          <label key={id} class="say__one">
            <input
              type="radio"
              name="sentence"
              value={id}
              checked={picked === id}
              data-sentence={id}
              onChange={() => setPicked(id)}
            />
            <span>{words.at(`tray/${move}/sentences/${id}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="say__keys">
        <button type="button" class="button button--quiet" onClick={back}>
          {t('story.tell.back')}
        </button>
        <button type="submit" class="button button--primary" data-send>
          {t(drawer === 'tell' ? 'story.tell.send' : 'story.tell.send.check')}
        </button>
      </div>
    </form>
  );
}
