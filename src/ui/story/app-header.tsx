import type { ComponentChildren } from 'preact';
import { isCall } from '#scenario';
import { formatClock } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { memo } from '../components/memo.ts';
import { useLineStage, useStory } from './story-context.ts';
import type { LineStage } from './story-context.ts';
import { ThreadFace } from './thread-face.tsx';
import './head.css';

const LANTERN_BODY = 'M9 5h6c4.5 2.5 6 6 6 10s-1.5 7.5-6 10H9c-4.5-2.5-6-6-6-10s1.5-7.5 6-10Z';

/** Who or what is on screen, the way to a closer look at them, and the way to the phone's other apps. */
export function AppHeader() {
  const { run, view, unread } = useStory();
  const stage = useLineStage();
  const count = Object.values(unread).reduce((total, each) => total + each, 0);
  return (
    <Head stage={stage} pressure={run.paused ? 0 : view.pressure} clock={formatClock(view.clock)} unread={count} />
  );
}

interface HeadProps {
  readonly stage: LineStage;
  readonly pressure: number;
  readonly clock: string;
  /** Messages in other threads. */
  readonly unread: number;
}

const Head = memo(({ stage, pressure, clock, unread }: HeadProps) => {
  const t = useText();
  const { scenario, displayed, words, openSheet } = stage;
  const thread = scenario.threads[displayed];
  const app = thread?.app ?? 'chat';
  const subtitle = thread?.subtitle === undefined ? null : words.at(`threads/${displayed}/subtitle`);
  const inspect = thread?.with === undefined ? undefined : scenario.cast[thread.with]?.inspect;
  const kind = isCall(app) ? (subtitle ?? t(app === 'video' ? 'story.call.video' : 'story.call.voice')) : null;
  return (
    <header class="head" data-app={app}>
      <AppsButton unread={unread} openSheet={openSheet} />
      <HeadFace stage={stage} />
      <Who inspect={inspect} openSheet={openSheet}>
        {kind !== null && <span class="head__kind">{kind}</span>}
        <span class="head__title">{words.thread(displayed)}</span>
        {kind === null && subtitle !== null && <span class="head__sub">{subtitle}</span>}
      </Who>
      <CalmLantern pressure={pressure} />
      <span class="head__clock">{clock}</span>
    </header>
  );
});

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

function HeadFace({ stage }: Pick<HeadProps, 'stage'>) {
  const { scenario, displayed } = stage;
  if (isCall(scenario.threads[displayed]?.app ?? 'chat')) return <span class="head__live" aria-hidden="true" />;
  return (
    <span class="head__face" aria-hidden="true">
      <ThreadFace scenario={scenario} thread={displayed} size={42} />
    </span>
  );
}

interface WhoProps extends Pick<LineStage, 'openSheet'> {
  readonly inspect: string | undefined;
  readonly children: ComponentChildren;
}

function Who({ inspect, openSheet, children }: WhoProps) {
  const t = useText();
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

function AppsButton({ unread, openSheet }: Pick<HeadProps, 'unread'> & Pick<LineStage, 'openSheet'>) {
  const t = useText();
  const label = unread > 0 ? t('story.apps.open.unread', { count: unread }) : t('story.apps.open');
  return (
    <button
      type="button"
      class="icon-button head__apps"
      aria-label={label}
      data-apps
      onClick={() => openSheet({ kind: 'apps' })}
    >
      <Icon name="back" size={26} />
      {unread > 0 && (
        <span class="head__count" aria-hidden="true">
          {unread}
        </span>
      )}
    </button>
  );
}
