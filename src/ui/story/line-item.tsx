import type { ThreadItem } from '#state';
import { formatClock, storyOf } from '#state';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { LineCard } from './line-card.tsx';
import { LineTools } from './line-tools.tsx';
import { useStory } from './story-context.ts';

interface LineItemProps {
  readonly item: ThreadItem;
  /** Bubbles with faces; otherwise posts over the whole width. */
  readonly chat: boolean;
  /** The same speaker said the line before, or says none after. */
  readonly follows: boolean;
  readonly last: boolean;
  readonly newMinute: boolean;
}

/** One revealed item. Its text begins with the speaker's name for those who hear it. */
export function LineItem(props: LineItemProps) {
  const { item, newMinute } = props;
  const { run } = useStory();
  const clock = formatClock(storyOf(run).clock + item.minute);
  return (
    <li class="line">
      {newMinute && (
        <p class="line__clock" aria-hidden="true">
          {clock}
        </p>
      )}
      {item.kind === 'line' ? <SaidLine {...props} item={item} /> : <OwnLine item={item} />}
    </li>
  );
}

function OwnLine({ item }: { item: Exclude<ThreadItem, { kind: 'line' }> }) {
  const t = useText();
  const { words } = useStory();
  const text = words.item(item);
  if (item.kind === 'act') return <p class="act">{t('story.act.you', { text })}</p>;
  return (
    <p class="bubble bubble--own">
      <span class="visually-hidden">{t('story.you')}: </span>
      {text}
    </p>
  );
}

function SaidLine({ item, chat, follows, last }: LineItemProps & { item: Extract<ThreadItem, { kind: 'line' }> }) {
  const { run, words, displayed } = useStory();
  const { scenario } = run.loaded;
  const { speaker, expression } = item.line;
  const cast = speaker === undefined ? undefined : scenario.cast[speaker];
  if (speaker === undefined || cast === undefined) return <Narration item={item} />;
  const own = cast.role === 'self';
  const name = words.name(speaker);
  const named = !own && !follows && (!chat || scenario.threads[displayed]?.with !== speaker);
  return (
    <div class={own ? 'said said--own' : 'said'} data-last={last}>
      {!own && (
        <span class="said__face" aria-hidden="true">
          {last && <Portrait who={cast.portrait} {...(expression && { expression })} size={32} />}
        </span>
      )}
      <div class={own ? 'bubble bubble--own' : 'bubble'} data-flagged={item.flagged}>
        {named && (
          <span class="bubble__name" aria-hidden="true">
            {name}
          </span>
        )}
        <p>
          <span class="visually-hidden">{name}: </span>
          {words.line(item.key)}
        </p>
        {item.line.card !== undefined && <LineCard lineKey={item.key} card={item.line.card} />}
      </div>
      {!own && <LineTools item={item} />}
    </div>
  );
}

/** What can be seen or heard, told by nobody. */
function Narration({ item }: { item: Extract<ThreadItem, { kind: 'line' }> }) {
  const { words } = useStory();
  return (
    <div class="told" data-card={item.line.card !== undefined}>
      <p class="told__text">{words.line(item.key)}</p>
      {item.line.card !== undefined && <LineCard lineKey={item.key} card={item.line.card} />}
      {(item.line.card !== undefined || item.line.inspect !== undefined) && <LineTools item={item} />}
    </div>
  );
}
