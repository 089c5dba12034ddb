import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { APP_ICONS } from './app-icons.ts';
import { appOf, useStory } from './story-context.ts';
import type { Threads } from './use-threads.ts';

/** A message on another thread. The status region has said it already; this is the way to it. */
export function Banner({ threads }: { threads: Threads }) {
  const t = useText();
  const { run, words } = useStory();
  const { banner } = threads;
  if (banner === null) return null;
  const { thread, item } = banner;
  const name = words.thread(thread);
  const text = words.item(item);
  return (
    <div class="banner">
      <button type="button" class="banner__open" data-banner={thread} onClick={() => threads.show(thread)}>
        <span class="banner__icon">
          <Icon name={APP_ICONS[appOf(run, thread)]} size={22} />
        </span>
        <span class="visually-hidden">{t('story.banner.open')}: </span>
        <span class="banner__words">
          <strong>{name}</strong>
          <span>{text}</span>
        </span>
      </button>
      <button type="button" class="icon-button" aria-label={t('story.banner.close')} onClick={threads.dismissBanner}>
        <Icon name="close" size={20} />
      </button>
    </div>
  );
}
