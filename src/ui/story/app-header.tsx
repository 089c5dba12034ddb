import type { ComponentChildren } from 'preact';
import { formatClock } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { APP_ICONS } from './app-icons.ts';
import { appOf, isCall, useStory } from './story-context.ts';
import './head.css';

const LANTERN_BODY = 'M9 5h6c4.5 2.5 6 6 6 10s-1.5 7.5-6 10H9c-4.5-2.5-6-6-6-10s1.5-7.5 6-10Z';

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
      <CalmLantern pressure={run.paused ? 0 : view.pressure} />
      <span class="head__clock">{formatClock(view.clock)}</span>
    </header>
  );
}

/** The player's own light: it sinks under pressure, and is full again the moment they pause or reach someone. */
function CalmLantern({ pressure }: { pressure: number }) {
  return (
    <svg class="head__calm" viewBox="0 0 24 30" aria-hidden="true" style={{ '--light': 1 - pressure / 4 }}>
      <clipPath id="calm-body">
        <path d={LANTERN_BODY} />
      </clipPath>
      <path class="head__calm-body" d={LANTERN_BODY} />
      <g clip-path="url(#calm-body)">
        <rect class="head__calm-light" x="2" y="5" width="20" height="20" />
      </g>
      <path class="head__calm-rim" d="M8 3h8M8 27h8" />
    </svg>
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
