import type { StoryRoom } from '#layout';
import type { ThreadItem } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { memo } from '../components/memo.ts';
import { Portrait } from '../components/portrait.tsx';
import { LineCard } from './line-card.tsx';
import { LineTools } from './line-tools.tsx';
import { useLineStage, useStory } from './story-context.ts';
import type { LineStage, Speech } from './story-context.ts';
import { useNewestHeight } from './use-newest-height.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

/** Everything said in a call, newest last. The newest fills the panel; scrolling up shows what came before. */
export function CaptionLog({ items }: { items: readonly ThreadItem[] }) {
  const t = useText();
  const { displayed, words, speech, room } = useStory();
  const stage = useLineStage();
  const ref = useStickToEnd(items.length);
  useNewestHeight(ref, items.length);
  return (
    <div ref={ref} class="captions" tabIndex={0} role="region" aria-label={words.thread(displayed)}>
      <div role="group" aria-label={t('story.log', { title: words.thread(displayed) })}>
        <ol>
          {items.map((item, index) => (
            <Caption
              key={index}
              item={item}
              newest={index === items.length - 1}
              stage={stage}
              room={room}
              speech={index === items.length - 1 && item.kind === 'line' && speech?.key === item.key ? speech : null}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

interface CaptionProps {
  readonly item: ThreadItem;
  readonly newest: boolean;
  readonly stage: LineStage;
  readonly room: StoryRoom;
  /** It is being spoken. */
  readonly speech: Speech | null;
}

/** What is seen of a line changes once more when the next one comes; what is said of it never does. */
const Caption = memo(({ item, newest, stage, room, speech }: CaptionProps) => {
  const t = useText();
  const { words, scenario } = stage;
  const speaker = item.kind === 'line' ? item.line.speaker : undefined;
  const cast = speaker === undefined ? undefined : scenario.cast[speaker];
  const own = item.kind !== 'line' || cast?.role === 'self';
  const name = own ? t('story.you') : speaker === undefined ? null : words.name(speaker);
  const thread = scenario.threads[stage.displayed];
  // Somebody beside a caller whose own face is in the picture all the time.
  const beside = !own && speaker !== undefined && thread?.app === 'video' && thread.with !== speaker;
  const text = words.item(item);
  const tools = item.kind === 'line' && !own;
  const look = tools && item.line.inspect !== undefined;
  return (
    <li class="caption" data-own={own} data-told={name === null} data-tools={tools} data-look={look}>
      {name !== null && (
        <p class="caption__who" aria-hidden="true">
          {newest && cast !== undefined && (room === 'flow' || beside) && (
            <Portrait
              who={cast.portrait}
              {...(item.kind === 'line' && item.line.expression && { expression: item.line.expression })}
              size={64}
            />
          )}
          {newest && !own && !beside && <Waveform moving={speech !== null} />}
          {/* On short screens the waveform alone says that this person is speaking: the words need the room. */}
          <span class="caption__name">
            {newest && !own && room !== 'short' ? t('story.call.speaking', { name }) : name}
          </span>
        </p>
      )}
      <p class="visually-hidden">{name === null ? text : t('story.log.line', { name, text })}</p>
      <p class="caption__text" aria-hidden="true">
        {speech === null ? text : <Syllables speech={speech} />}
      </p>
      {item.kind === 'line' && item.line.card !== undefined && (
        <LineCard lineKey={item.key} card={item.line.card} words={words} />
      )}
      {tools && <LineTools item={item} stage={stage} />}
    </li>
  );
});

/** Brightens the words in step with the voice. The words are all there from the start; only their light moves. */
function Syllables({ speech }: { speech: Speech }) {
  return (
    <>
      {speech.plan.syllables.map(({ text, startMs }, index) => (
        <span key={index} class="syllable" style={{ animationDelay: `${startMs}ms` }}>
          {text}
        </span>
      ))}
    </>
  );
}

function Waveform({ moving }: { moving: boolean }) {
  return (
    <span class="wave" data-moving={moving}>
      {moving ? [1, 2, 3, 4, 5].map((bar) => <i key={bar} />) : <Icon name="waveform" size={20} />}
    </span>
  );
}
