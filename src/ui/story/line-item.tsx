import type { ThreadItem } from '#state';
import { formatClock } from '#state';
import { memo } from '../components/memo.ts';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { LineCard } from './line-card.tsx';
import { LineTools } from './line-tools.tsx';
import type { LineStage } from './story-context.ts';

interface LineItemProps {
  readonly item: ThreadItem;
  /** Bubbles with faces; otherwise posts over the whole width. */
  readonly chat: boolean;
  /** The same speaker said the line before, or says none after. */
  readonly follows: boolean;
  readonly last: boolean;
  readonly newMinute: boolean;
  readonly stage: LineStage;
}

/** One revealed item. Its text begins with the speaker's name for those who hear it. */
export const LineItem = memo((props: LineItemProps) => {
  const { item, newMinute, stage } = props;
  const clock = formatClock(stage.clock + item.minute);
  return (
    <li class="line">
      {newMinute && (
        <p class="line__clock" aria-hidden="true">
          {clock}
        </p>
      )}
      {item.kind === 'line' ? <SaidLine {...props} item={item} /> : <OwnLine item={item} words={stage.words} />}
    </li>
  );
});

function OwnLine({ item, words }: Pick<LineStage, 'words'> & { item: Exclude<ThreadItem, { kind: 'line' }> }) {
  const t = useText();
  const text = words.item(item);
  if (item.kind === 'act') return <p class="act">{t('story.act.you', { text })}</p>;
  return (
    <p class="bubble bubble--own">
      <span class="visually-hidden">{t('story.you')}:</span> {text}
    </p>
  );
}

type SaidLineProps = LineItemProps & { item: Extract<ThreadItem, { kind: 'line' }> };

function SaidLine({ item, chat, follows, last, stage }: SaidLineProps) {
  const { scenario, words, displayed } = stage;
  const { speaker, expression } = item.line;
  const cast = speaker === undefined ? undefined : scenario.cast[speaker];
  if (speaker === undefined || cast === undefined) return <Narration item={item} stage={stage} />;
  const own = cast.role === 'self';
  const name = words.name(speaker);
  const named = !own && !follows && (!chat || scenario.threads[displayed]?.with !== speaker);
  return (
    <div class={own ? 'said said--own' : 'said'} data-last={last} data-look={!own && item.line.inspect !== undefined}>
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
          <span class="visually-hidden">{name}:</span> {words.line(item.key)}
        </p>
        {item.line.card !== undefined && <LineCard lineKey={item.key} card={item.line.card} words={words} />}
      </div>
      {!own && <LineTools item={item} stage={stage} />}
    </div>
  );
}

/** What can be seen or heard, told by nobody. */
function Narration({ item, stage }: Pick<SaidLineProps, 'item' | 'stage'>) {
  const { words } = stage;
  return (
    <div class="told" data-card={item.line.card !== undefined} data-flagged={item.flagged}>
      <p class="told__text">{words.line(item.key)}</p>
      {item.line.card !== undefined && <LineCard lineKey={item.key} card={item.line.card} words={words} />}
      {(item.line.card !== undefined || item.line.inspect !== undefined) && <LineTools item={item} stage={stage} />}
    </div>
  );
}
