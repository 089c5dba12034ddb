import { formatClock } from '#state';
import type { App } from '#scenario';
import type { Run } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { APP_ICONS } from './app-icons.ts';
import { useStory } from './story-context.ts';
import type { StoryWords } from './use-words.ts';

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

/** The first message, as the locked phone announces it. */
function firstMessage(run: Run, words: StoryWords): { from: string; text: string } | null {
  const { scenario } = run.loaded;
  for (const entry of run.session.transcript) {
    if (entry.kind !== 'line') continue;
    const speaker = run.loaded.story.nodes[entry.node]?.lines.find(({ key }) => key === entry.line)?.speaker ?? null;
    if (speaker === null || scenario.cast[speaker]?.role === 'self') continue;
    return { from: words.name(speaker), text: words.line(entry.line) };
  }
  return null;
}

export function LockScreen() {
  const t = useText();
  const { run, view, words, unlock, displayed, cue } = useStory();
  const app: App = view.app;
  const message = firstMessage(run, words);
  const portrait = message === null ? undefined : run.loaded.scenario.threads[displayed]?.with;
  const face = portrait === undefined ? undefined : run.loaded.scenario.cast[portrait]?.portrait;
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
      <p class="lock__intro">{words.at('intro')}</p>
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
    </div>
  );
}
