import { useEffect } from 'preact/hooks';
import { isChat } from '#scenario';
import type { ThreadItem } from '#state';
import { useApp, useText } from '../context.ts';
import { LineItem } from './line-item.tsx';
import { appOf, useLineStage, useStory } from './story-context.ts';
import { choicesOpen } from './use-choice-keys.ts';
import { useStickToEnd } from './use-stick-to-end.ts';
import './thread.css';

const speakerOf = (item: ThreadItem | undefined): string | undefined =>
  item?.kind === 'line' ? item.line.speaker : undefined;
const keyOf = (item: ThreadItem): string => (item.kind === 'line' ? item.key : `${item.kind}-${item.index}`);

/** The lines of a chat, or of any app whose lines stand one below the other. A tap anywhere shows the next line. */
export function ThreadLog() {
  const t = useText();
  const part = useStory();
  const { run, view, displayed, words, advance } = part;
  const stage = useLineStage();
  const items = view.items[displayed] ?? [];
  const ref = useStickToEnd(items.length, choicesOpen(part));
  const chat = isChat(appOf(run, displayed));
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button') === null) advance();
  };
  return (
    <div ref={ref} class="log" tabIndex={0} role="region" aria-label={words.thread(displayed)} onClick={onClick}>
      {run.resumedWithLoss && <p class="log__note">{t('story.resumed')}</p>}
      <div role="group" aria-label={t('story.log', { title: words.thread(displayed) })}>
        <ol class={chat ? 'lines lines--chat' : 'lines lines--posts'}>
          {items.map((item, index) => (
            <LineItem
              key={`${keyOf(item)}#${index}`}
              item={item}
              stage={stage}
              chat={chat}
              follows={speakerOf(items[index - 1]) === speakerOf(item)}
              last={speakerOf(items[index + 1]) !== speakerOf(item)}
              newMinute={items[index - 1]?.minute !== item.minute}
            />
          ))}
        </ol>
      </div>
      <TypingDots />
    </div>
  );
}

/** Shown while the next line of this chat is on its way; for the eyes only. */
function TypingDots() {
  const t = useText();
  const stepByStep = useApp((state) => state.settings.stepByStep);
  const { run, view, displayed, words, cue } = useStory();
  const { next } = view;
  const speaker = next?.line.speaker;
  const self = speaker !== undefined && run.loaded.scenario.cast[speaker]?.role === 'self';
  const here = next !== null && next.thread === displayed && displayed === view.thread;
  const typing = here && speaker !== undefined && !self && !stepByStep && isChat(view.app);
  useEffect(() => {
    if (typing) cue('typing');
  }, [typing, next?.line]);
  if (!typing) return null;
  return (
    <p class="typing" aria-hidden="true">
      <span class="typing__dots">
        <i />
        <i />
        <i />
      </span>
      {t('story.typing', { name: words.name(speaker) })}
    </p>
  );
}
