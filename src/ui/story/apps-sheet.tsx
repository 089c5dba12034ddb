import { useText } from '../context.ts';
import { SheetFrame } from './sheet-frame.tsx';
import { appOf, useStory } from './story-context.ts';
import { ThreadFace } from './thread-face.tsx';

/** The phone's other threads. The one in which the story goes on is marked and comes first. */
export function AppsSheet() {
  const t = useText();
  const { view, closeSheet } = useStory();
  const others = Object.keys(view.items).filter((thread) => thread !== view.thread);
  return (
    <SheetFrame name="apps" icon="notes" title={t('story.apps.title')} close={closeSheet}>
      <ul class="moves">
        {[view.thread, ...others.reverse()].map((thread) => (
          <li key={thread}>
            <ThreadButton thread={thread} />
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}

function ThreadButton({ thread }: { thread: string }) {
  const t = useText();
  const { run, view, words, unread, displayed, showThread, closeSheet } = useStory();
  const app = appOf(run, thread);
  const newest = view.items[thread]?.at(-1);
  const waiting = unread[thread] ?? 0;
  const open = () => {
    closeSheet();
    showThread(thread);
  };
  return (
    <button type="button" class="move" data-thread={thread} aria-current={thread === displayed} onClick={open}>
      <span class="move__icon" aria-hidden="true">
        <ThreadFace scenario={run.loaded.scenario} thread={thread} size={40} />
      </span>
      <span class="move__text">
        <strong>{words.thread(thread)}</strong>
        <span class="move__sub">
          {t(`story.app.${app}`)}
          {newest !== undefined && ` · ${words.item(newest)}`}
        </span>
      </span>
      {thread === view.thread && (
        <span class="mark mark--live">
          <span class="dot" aria-hidden="true" />
          {t('story.apps.live')}
        </span>
      )}
      {waiting > 0 && <span class="mark">{t('story.apps.badge', { count: waiting })}</span>}
    </button>
  );
}
