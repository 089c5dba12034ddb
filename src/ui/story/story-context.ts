import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { StoryLayout, StoryRoom } from '#layout';
import type { SoundCue, SpeechPlan } from '#ports';
import type { App, Scenario, TrayKind } from '#scenario';
import { storyOf } from '#state';
import type { OfferedChoices, Phase, PhoneView, Run } from '#state';
import type { StoryWords } from './use-words.ts';

/** Dialogs that lie on the phone. */
export type Sheet =
  | { readonly kind: 'apps' }
  | { readonly kind: 'tray'; readonly drawer: TrayKind }
  | { readonly kind: 'inspect'; readonly item: string };

/** A line that is being spoken in a call, with the times of its syllables. */
export interface Speech {
  readonly key: string;
  readonly plan: SpeechPlan;
}

/** Everything the parts of the phone share while one run is on screen. */
export interface StoryPart {
  readonly run: Run;
  readonly view: PhoneView;
  readonly offered: OfferedChoices;
  readonly layout: StoryLayout;
  /** What 1rem measures, CSS px, and how much room that leaves on the phone. */
  readonly rootPx: number;
  readonly room: StoryRoom;
  readonly words: StoryWords;
  readonly phase: Phase;
  /** The thread on the phone's screen; not the live one while the player looks something up. */
  readonly displayed: string;
  readonly unread: Readonly<Record<string, number>>;
  readonly sheet: Sheet | null;
  readonly speech: Speech | null;
  /** The ending card is open. */
  readonly endingShown: boolean;
  /** Something can be shown by "next": a line, or the ending. */
  readonly canAdvance: boolean;
  /** Does something when the pressed key has been drawn; a second press until then is none. */
  press(act: () => unknown): void;
  advance(): void;
  unlock(): void;
  openSheet(sheet: Sheet): void;
  closeSheet(): void;
  showThread(thread: string): void;
  /** Says something once to whoever listens (`Announcer`). */
  announce(message: string): void;
  cue(cue: SoundCue): void;
  choose(choice: string, sentence?: string): void;
}

const StoryContext = createContext<StoryPart | null>(null);
export const StoryProvider = StoryContext.Provider;

export function useStory(): StoryPart {
  const part = useContext(StoryContext);
  if (part === null) throw new Error('useStory outside of <StoryScreen>');
  return part;
}

/** What a line on screen needs; the same object while a thread is on screen. */
export interface LineStage extends Pick<StoryPart, 'words' | 'displayed' | 'openSheet' | 'announce'> {
  readonly scenario: Scenario;
  /** Story clock at minute 0, minutes of the day. */
  readonly clock: number;
}

export function useLineStage(): LineStage {
  const { run, words, displayed, openSheet, announce } = useStory();
  const { scenario } = run.loaded;
  const { clock } = storyOf(run);
  return useMemo(
    () => ({ scenario, clock, words, displayed, openSheet, announce }),
    [scenario, clock, words, displayed, openSheet, announce],
  );
}

export function appOf(run: Run, thread: string): App {
  return run.loaded.scenario.threads[thread]?.app ?? 'chat';
}
