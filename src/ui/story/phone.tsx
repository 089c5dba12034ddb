import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isCall } from '#scenario';
import { holdsCard } from '#state';
import { Icon } from '../components/icon.tsx';
import { useDelayed } from '../components/use-delayed.ts';
import { useApp, useText } from '../context.ts';
import { AppHeader } from './app-header.tsx';
import { Banner } from './banner.tsx';
import { CallBody } from './call-body.tsx';
import { EndingCard } from './ending-card.tsx';
import { FarSide } from './far-side.tsx';
import { IncomingCall, callKey } from './incoming-call.tsx';
import { LockScreen } from './lock-screen.tsx';
import { PauseVeil } from './pause-veil.tsx';
import { Sheets } from './sheets.tsx';
import { StatusBar } from './status-bar.tsx';
import { StepKey } from './step-key.tsx';
import { appOf, useStory } from './story-context.ts';
import { ThreadLog } from './thread-log.tsx';
import { Tray } from './tray.tsx';
import { useBallot } from './use-ballot.ts';
import { choicesMode, choicesOpen } from './use-choice-keys.ts';
import type { StoryModel } from './use-story-part.ts';

/**
 * What lies behind becomes inert once the focus has been in the dialog for a moment: were the pressed key gone in the
 * same moment, a screen reader would follow the focus without a word (heard with Orca 43).
 */
const BEHIND_MS = 400;

/** The sheet with the pressed key is gone by the end of a pause: the focus is back in the tray, unless choices took it. */
function useFocusAfterPause(paused: boolean): void {
  const before = useRef(paused);
  useEffect(() => {
    const ended = before.current && !paused;
    before.current = paused;
    if (ended && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-tray="stop"]')?.focus({ preventScroll: true });
  }, [paused]);
}

/** The phone's screen. It lies exactly on the body that the world draws, and moves with it. */
export function Phone({ model, children }: { model: StoryModel; children: ComponentChildren }) {
  const part = useStory();
  const { run, view, phase, layout, displayed, endingShown, sheet, closeSheet } = part;
  const { stop } = useBallot();
  const mode = layout.right === null ? choicesMode(part, stop) : 'none';
  const world = useApp((state) => state.world);
  const call = isCall(appOf(run, displayed));
  const covered = useDelayed(run.paused || sheet !== null, BEHIND_MS);
  const paused = useDelayed(run.paused, BEHIND_MS);
  // For the same reason the sheet from which the pause was called goes when the focus is in the pause.
  useEffect(() => {
    if (paused) closeSheet();
  }, [paused]);
  useFocusAfterPause(run.paused);
  const lit = layout.arrangement === 'full' || world !== 'ready';
  return (
    <div
      class="phone"
      data-mode={mode}
      data-banner={phase !== 'lock' && model.threads.banner !== null}
      data-paper={call && holdsCard(view.items[displayed]?.at(-1))}
    >
      {phase === 'thread' && world !== 'ready' && appOf(run, displayed) === 'video' && <FarSide />}
      <div class="phone__view" inert={endingShown || covered}>
        <Heading />
        <StatusBar />
        {phase === 'lock' && <LockScreen />}
        {(phase === 'ringing' || phase === 'refused') && <IncomingCall />}
        {phase !== 'lock' && <Banner threads={model.threads} />}
        {phase === 'thread' && (
          <div class="phone__flow">
            <AppHeader />
            {call ? <CallBody key={displayed} /> : <ThreadLog key={displayed} />}
            <ToChoices />
            {children}
          </div>
        )}
        {!endingShown && <Tray />}
      </div>
      {lit && <div class="phone__pressure" data-level={run.paused ? 0 : view.pressure} aria-hidden="true" />}
      <Sheets />
      {endingShown && <EndingCard />}
      {run.paused && <PauseVeil />}
    </div>
  );
}

const goToChoices = (): void => document.querySelector<HTMLElement>('.choices')?.focus();

/** Where all scrolls as one: the head of the choices, which waits at the lower edge until they come into sight. */
function ToChoices() {
  const t = useText();
  const part = useStory();
  const { stop } = useBallot();
  if (part.room !== 'flow' || part.endingShown || stop === 'gate' || !choicesOpen(part)) return null;
  return (
    <button type="button" class="to-choices" onClick={goToChoices}>
      {t('story.choices.title')}
      <Icon name="chevron-down" size={20} />
    </button>
  );
}

/** Names the screen for those who hear it, and takes focus when the screen changes. */
function Heading() {
  const t = useText();
  const { run, phase, displayed, words } = useStory();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), [phase, displayed]);
  const app = appOf(run, displayed);
  const title = t('story.phone.title', {
    app: t(phase === 'thread' ? `story.app.${app}` : callKey(app, phase)),
    title: words.thread(displayed),
  });
  return (
    <>
      <h1 ref={ref} class="visually-hidden" tabIndex={-1}>
        {phase === 'lock' ? t('story.lock.title') : title}
      </h1>
      <StepKey />
      {phase === 'thread' && (
        <button type="button" class="skip" onClick={goToChoices}>
          {t('story.choices.skip')}
        </button>
      )}
    </>
  );
}
