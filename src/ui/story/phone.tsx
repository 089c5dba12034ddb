import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useText } from '../context.ts';
import { AppHeader } from './app-header.tsx';
import { Banner } from './banner.tsx';
import { CallBody } from './call-body.tsx';
import { CaptionChip } from './caption-chip.tsx';
import { EndingCard } from './ending-card.tsx';
import { FarSide } from './far-side.tsx';
import { IncomingCall } from './incoming-call.tsx';
import { LockScreen } from './lock-screen.tsx';
import { PauseVeil } from './pause-veil.tsx';
import { Sheets } from './sheets.tsx';
import { StatusBar } from './status-bar.tsx';
import { appOf, isCall, useStory } from './story-context.ts';
import { ThreadLog } from './thread-log.tsx';
import { Tray } from './tray.tsx';
import type { StoryModel } from './use-story-part.ts';

/** The phone's screen. It lies exactly on the body that the world draws, and moves with it. */
export function Phone({ model, children }: { model: StoryModel; children: ComponentChildren }) {
  const { run, view, phase, layout, displayed, endingShown, sheet } = useStory();
  const world = useApp((state) => state.world);
  const call = isCall(appOf(run, displayed));
  const lit = layout.arrangement === 'full' || world !== 'ready';
  return (
    <div class="phone">
      {phase === 'thread' && world !== 'ready' && appOf(run, displayed) === 'video' && <FarSide />}
      <div class="phone__view" inert={endingShown || run.paused || sheet !== null}>
        <Heading />
        <StatusBar />
        {phase === 'lock' && <LockScreen />}
        {phase === 'ringing' && <IncomingCall />}
        {phase === 'thread' && <AppHeader />}
        {phase === 'thread' && (call ? <CallBody key={displayed} /> : <ThreadLog key={displayed} />)}
        {phase === 'thread' && children}
        {!endingShown && <Tray />}
        <CaptionChip caption={model.caption} />
      </div>
      {lit && <div class="phone__pressure" data-level={run.paused ? 0 : view.pressure} aria-hidden="true" />}
      {phase !== 'lock' && <Banner threads={model.threads} />}
      <Sheets />
      {endingShown && <EndingCard />}
      {run.paused && <PauseVeil />}
      <p class="visually-hidden" role="status">
        {model.status}
      </p>
    </div>
  );
}

/** Names the screen for those who hear it, and takes focus when the screen changes. */
function Heading() {
  const t = useText();
  const { run, phase, displayed, words } = useStory();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), [phase, displayed]);
  const title = t('story.phone.title', {
    app: t(`story.app.${appOf(run, displayed)}`),
    title: words.thread(displayed),
  });
  const goToChoices = () => document.querySelector<HTMLElement>('.choices')?.focus();
  return (
    <>
      <h1 ref={ref} class="visually-hidden" tabIndex={-1}>
        {phase === 'lock' ? t('story.lock.title') : title}
      </h1>
      {phase === 'thread' && (
        <button type="button" class="skip" onClick={goToChoices}>
          {t('story.choices.skip')}
        </button>
      )}
    </>
  );
}
