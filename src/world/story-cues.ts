import type { VideoCallOptions } from '#art';
import type { BoothTheme } from '#layout';
import { REACHING, choiceAt, holdsCard, isBetweenVisits, phaseOf, viewDebrief, viewPhone } from '#state';
import type { AppState, Run } from '#state';
import { SCENE } from './keys.ts';
import type { SceneName } from './keys.ts';

/**
 * What the world reads out of the state. Pure, and kept apart from Phaser, so that it can be tested without a canvas.
 */

/** Where the plaza is looked at, and moves. */
const ALIVE: readonly AppState['screen'][] = ['hub', 'attract', 'language'];
export const isPlazaAlive = ({ screen, panel }: Pick<AppState, 'screen' | 'panel'>): boolean =>
  ALIVE.includes(screen) && panel === null;

const ON_THE_PLAZA: readonly AppState['screen'][] = ['hub', 'faults', 'round', 'class'];
/** The scene that stands behind what is on the page. */
export function sceneOf({ screen }: Pick<AppState, 'screen'>): SceneName {
  if (screen === 'lake') return SCENE.lake;
  return ON_THE_PLAZA.includes(screen) || isBetweenVisits(screen) ? SCENE.plaza : SCENE.room;
}

/** Themes of which at least one story has been finished. */
export const finishedThemes = ({ entries, progress }: AppState): ReadonlySet<BoothTheme> =>
  new Set(entries.filter(({ id }) => progress[id] !== undefined).map(({ theme }) => theme));

/** Share of the stories that have been finished, 0..1. */
export function litShare({ entries, progress }: AppState): number {
  if (entries.length === 0) return 0;
  return entries.filter(({ id }) => progress[id] !== undefined).length / entries.length;
}

/** The state of the simulated phone as the world shows it. */
export interface PhoneCue {
  readonly ringing: boolean;
  readonly video: boolean;
  /** Key of the line that was revealed last. */
  readonly line: string | null;
  /** Characters of the line that was revealed last, if the caller said it: how long the mouth moves. */
  readonly spoken: number;
  /** Offender's pressure, 0..4; nothing while paused, and nothing from the moment somebody is told. */
  readonly pressure: number;
  readonly paused: boolean;
  /** Nothing more is to come for now: the page offers its choices, over the lower half of a handset. */
  readonly choosing: boolean;
  /** The newest line of the call holds a document or the like, which needs more room than a sentence. */
  readonly card: boolean;
  /** Who is on the video call. */
  readonly caller: Pick<VideoCallOptions, 'portrait' | 'expression'> | null;
}

const QUIET: PhoneCue = {
  ringing: false,
  video: false,
  line: null,
  spoken: 0,
  pressure: 0,
  paused: false,
  choosing: false,
  card: false,
  caller: null,
};

export function phoneCue(run: Run | null): PhoneCue {
  if (run === null) return QUIET;
  const view = viewPhone(run);
  const { thread, app } = view;
  const phase = phaseOf(run, view);
  return {
    ringing: phase === 'ringing',
    video: app === 'video' && phase === 'thread' && !view.ended,
    line: view.latest?.kind === 'line' ? view.latest.key : null,
    spoken: spokenBy(run, thread),
    pressure: run.paused || toldSinceEntering(run) ? 0 : view.pressure,
    paused: run.paused,
    choosing: !view.pending && !view.ended,
    card: holdsCard(view.items[thread]?.at(-1)),
    caller: app === 'video' ? callerOf(run, thread) : null,
  };
}

function toldSinceEntering(run: Run): boolean {
  for (const entry of run.session.transcript.slice(0, run.shown).reverse()) {
    if (entry.kind === 'enter') return false;
    if (entry.kind === 'choice') return choiceAt(run.loaded.story, entry.node, entry.choice)?.stance === 'tell';
  }
  return false;
}

function callerOf(run: Run, thread: string): PhoneCue['caller'] {
  const { scenario } = run.loaded;
  const who = scenario.threads[thread]?.with;
  const portrait = who === undefined ? undefined : scenario.cast[who]?.portrait;
  if (portrait === undefined) return null;
  const said = viewPhone(run).items[thread] ?? [];
  const last = said.findLast((item) => item.kind === 'line' && item.line.speaker === who);
  const expression = last?.kind === 'line' ? last.line.expression : undefined;
  return { portrait, expression: expression ?? 'firm' };
}

/** How many lights rise in the debrief: one for each safe act. */
export function safeActs(run: Run | null): number {
  if (run === null || run.session.ending === null) return 0;
  const { choices } = viewDebrief(run.loaded, run.session);
  return choices.filter(({ q4, stance }) => (q4 === null ? REACHING.includes(stance) : q4 >= 3)).length;
}

function spokenBy(run: Run, thread: string): number {
  const { latest } = viewPhone(run);
  const who = run.loaded.scenario.threads[thread]?.with;
  if (latest?.kind !== 'line' || latest.line.speaker !== who) return 0;
  return run.loaded.texts.vi[`${latest.key}/text`]?.length ?? 0;
}
