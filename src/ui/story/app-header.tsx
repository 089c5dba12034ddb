import type { ComponentChildren } from 'preact';
import { formatClock } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { APP_ICONS } from './app-icons.ts';
import { appOf, isCall, useStory } from './story-context.ts';
import './head.css';

/** Who or what is on screen, the way to a closer look at them, and the way to the phone's other apps. */
export function AppHeader() {
  const t = useText();
  const { run, view, displayed, words } = useStory();
  const app = appOf(run, displayed);
  const thread = run.loaded.scenario.threads[displayed];
  const subtitle = thread?.subtitle === undefined ? null : words.at(`threads/${displayed}/subtitle`);
  const inspect = thread?.with === undefined ? undefined : run.loaded.scenario.cast[thread.with]?.inspect;
  const kind = isCall(app) ? (subtitle ?? t(app === 'video' ? 'story.call.video' : 'story.call.voice')) : null;
  return (
    <header class="head" data-app={app}>
      <AppsButton />
      <HeadFace />
      <Who inspect={inspect}>
        {kind !== null && <span class="head__kind">{kind}</span>}
        <span class="head__title">{words.thread(displayed)}</span>
        {kind === null && subtitle !== null && <span class="head__sub">{subtitle}</span>}
      </Who>
      <span class="head__clock">{formatClock(view.clock)}</span>
    </header>
  );
}

function HeadFace() {
  const { run, displayed } = useStory();
  const { scenario } = run.loaded;
  const app = appOf(run, displayed);
  const other = scenario.threads[displayed]?.with;
  const portrait = other === undefined ? undefined : scenario.cast[other]?.portrait;
  if (isCall(app)) return <span class="head__live" aria-hidden="true" />;
  return (
    <span class="head__face" aria-hidden="true">
      {portrait === undefined ? <Icon name={APP_ICONS[app]} size={22} /> : <Portrait who={portrait} size={42} />}
    </span>
  );
}

interface WhoProps {
  readonly inspect: string | undefined;
  readonly children: ComponentChildren;
}

function Who({ inspect, children }: WhoProps) {
  const t = useText();
  const { openSheet } = useStory();
  if (inspect === undefined) return <div class="head__who">{children}</div>;
  return (
    <button
      type="button"
      class="head__who"
      data-inspect={inspect}
      onClick={() => openSheet({ kind: 'inspect', item: inspect })}
    >
      <span class="visually-hidden">{t('story.inspect')}: </span>
      {children}
      <span class="head__look" aria-hidden="true">
        <Icon name="inspect" size={20} />
      </span>
    </button>
  );
}

function AppsButton() {
  const t = useText();
  const { unread, openSheet } = useStory();
  const count = Object.values(unread).reduce((total, each) => total + each, 0);
  const label = count > 0 ? t('story.apps.open.unread', { count }) : t('story.apps.open');
  return (
    <button
      type="button"
      class="icon-button head__apps"
      aria-label={label}
      data-apps
      onClick={() => openSheet({ kind: 'apps' })}
    >
      <Icon name="back" size={26} />
      {count > 0 && (
        <span class="head__count" aria-hidden="true">
          {count}
        </span>
      )}
    </button>
  );
}
