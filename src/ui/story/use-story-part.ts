import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { storyLayout, storyRoom } from '#layout';
import { isHeld, isHeldBy, phaseOf, viewChoices, viewPhone } from '#state';
import type { Run } from '#state';
import { createPress } from '../components/press.ts';
import { createAnnouncements } from '../components/announcements.ts';
import type { Announcements } from '../components/announcements.ts';
import { useHidden } from '../components/use-hidden.ts';
import { useApp, useUi, useViewport } from '../context.ts';
import type { Sheet, StoryPart } from './story-context.ts';
import { usePace } from './use-pace.ts';
import { useReveal } from './use-reveal.ts';
import { useRootSize } from './use-root-size.ts';
import { useSounds } from './use-sounds.ts';
import type { SoundCaption } from './use-sounds.ts';
import { useThreads } from './use-threads.ts';
import type { Threads } from './use-threads.ts';
import { useTurn } from './use-turn.ts';
import { useWords } from './use-words.ts';

export interface StoryModel {
  readonly part: StoryPart;
  readonly threads: Threads;
  readonly caption: SoundCaption | null;
  readonly announcements: Announcements;
}

/** Everything the story screen shows and does, for the run on screen. */
export function useStoryPart(run: Run): StoryModel {
  const { commands, store } = useUi();
  const { width, height } = useViewport();
  const layout = useMemo(() => storyLayout(width, height), [width, height]);
  const rootPx = useRootSize();
  const view = useMemo(() => viewPhone(run), [run]);
  const offered = useMemo(() => viewChoices(run), [run]);
  const words = useWords(run);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [announcements] = useState(createAnnouncements);
  const { announce } = announcements;
  const live = phaseOf(run, view);
  const threads = useThreads(run, view);
  const { cue, caption } = useSounds(run, view, live);
  const { speech, onReveal, onShown } = useReveal({ run, view, words, cue, announce });
  const away = threads.displayed !== view.thread;
  // Something can be read while it rings.
  const phase = away ? 'thread' : live;
  // Nobody is told what they can neither see nor hear.
  const hidden = useHidden();
  const covered = useApp(isHeld);
  // Before the dialog is seen: what stands in the announcer then is said again when it closes.
  useLayoutEffect(() => announcements.hold(covered), [announcements, covered]);
  const held = covered || hidden || run.paused || isHeldBy(live, run, view) || sheet !== null || away;
  const pace = usePace({
    run,
    thread: view.thread,
    held,
    keyless: live === 'ringing' || live === 'refused',
    onReveal,
    onShown,
  });
  const [press] = useState(createPress);
  const openSheet = useCallback((next: Sheet) => press(() => setSheet(next)), [press]);

  const part: StoryPart = {
    run,
    view,
    offered,
    layout,
    rootPx,
    room: storyRoom(layout, rootPx),
    words,
    phase,
    displayed: threads.displayed,
    unread: threads.unread,
    sheet,
    speech,
    ...pace,
    press,
    // What came by itself while the key was drawn is what was asked for.
    advance: () => press(() => store.getState().run === run && pace.advance()),
    unlock: () => press(() => commands.take(view.thread)),
    openSheet,
    closeSheet: () => setSheet(null),
    showThread: (thread) => press(() => threads.show(thread)),
    announce,
    cue,
    choose(choice, sentence) {
      press(() => {
        // Somebody else has gone on, a teacher perhaps: it was pressed for a moment that is over.
        if (store.getState().run?.session !== run.session) return;
        setSheet(null);
        threads.show(view.thread);
        commands.choose(choice, sentence);
      });
    },
  };
  useTurn(part, announce);
  return { part, threads, caption, announcements };
}
