import { formatClock, lineAt } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { APP_ICONS } from './app-icons.ts';
import { useStory } from './story-context.ts';
import type { StoryPart } from './story-context.ts';
import './opening.css';

/** Hours from which each part of the day is named. */
const DAY_PARTS = [
  [22, 'night'],
  [18, 'evening'],
  [13, 'afternoon'],
  [11, 'noon'],
  [5, 'morning'],
  [0, 'night'],
] as const;

const dayPart = (minutes: number) => DAY_PARTS.find(([hour]) => minutes / 60 >= hour)?.[1] ?? 'night';

/** The first line on the thread, as the locked phone announces it. */
function firstMessage({ run, words, displayed }: StoryPart): { from: string; text: string } | null {
  for (const entry of run.session.transcript) {
    if (entry.kind !== 'line' || entry.thread !== displayed) continue;
    const { speaker } = lineAt(run.loaded.scenario, entry.line);
    // What the story tells beside is nobody's message.
    if (speaker !== undefined) return { from: words.name(speaker), text: words.line(entry.line) };
  }
  return null;
}

export function LockScreen() {
  const t = useText();
  const part = useStory();
  const { run, view, words, unlock, displayed, cue, room } = part;
  const { app } = view;
  const { cast, threads } = run.loaded.scenario;
  const message = firstMessage(part);
  const face = cast[threads[displayed]?.with ?? '']?.portrait;
  const open = () => {
    cue('tap');
    unlock();
  };
  return (
    <div class="lock">
      <p class="lock__clock" aria-hidden="true">
        {formatClock(view.clock)}
      </p>
      <p class="lock__date">{t(`story.date.${dayPart(view.clock)}`)}</p>
      {room !== 'flow' && <p class="lock__intro">{words.at('intro')}</p>}
      <button type="button" class="lock__note" onClick={open} data-open={displayed}>
        <span class="lock__icon" aria-hidden="true">
          {face === undefined ? <Icon name={APP_ICONS[app]} /> : <Portrait who={face} size={44} />}
        </span>
        <span class="lock__words">
          <span class="lock__from">{t('story.lock.from', { app: t(`story.app.${app}`) })}</span>
          <strong>{message?.from ?? words.thread(displayed)}</strong>
          {message !== null && <span class="lock__text">{message.text}</span>}
        </span>
        <span class="lock__open">
          {t('story.lock.open', { app: t(`story.app.${app}`) })}
          <Icon name="arrow-right" size={20} />
        </span>
      </button>
      {room === 'flow' && <p class="lock__intro">{words.at('intro')}</p>}
    </div>
  );
}
