/** What the simulated phone shows: derived from the run, never stored. */
import { openChoices } from '#engine';
import type { Entry } from '#engine';
import type { App, Scenario, ScenarioLine, Story, StoryChoice, TrayKind } from '#scenario';
import type { Run } from './app-state.ts';
import { lineAt } from './line-at.ts';
import { maskedLine } from './mask.ts';
import { isOwnLine, placeOwnWords } from './own-words.ts';

/** One revealed item of a thread. */
export type ThreadItem =
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly line: ScenarioLine;
      readonly minute: number;
      readonly flagged: boolean;
    }
  | { readonly kind: 'said'; readonly textKey: string; readonly minute: number; readonly index: number }
  | { readonly kind: 'act'; readonly textKey: string; readonly minute: number; readonly index: number };

export interface PhoneView {
  /** The thread on screen. */
  readonly thread: string;
  readonly app: App;
  readonly pressure: number;
  /** Story clock, minutes of the day. */
  readonly clock: number;
  readonly items: Readonly<Record<string, readonly ThreadItem[]>>;
  /** The newest revealed line, and the newest one that arrived on another thread. */
  readonly latest: ThreadItem | null;
  readonly notification: { readonly thread: string; readonly item: ThreadItem } | null;
  /** More lines wait to be revealed. */
  readonly pending: boolean;
  /** The next line to come, for its typing dots. */
  readonly next: { readonly thread: string; readonly line: ScenarioLine } | null;
  readonly ended: boolean;
}

/** Key of a line's words; a gentler run has softer ones for some. */
export const lineTextKey = (scenario: Scenario, key: string, gentler: boolean): string =>
  gentler && scenario.gentler?.lines?.[key] !== undefined ? `gentler/lines/${key}` : `${key}/text`;

/** Base key of a choice's words; a node's override of a tray move wins where it has its own. */
export function choiceKey(scenario: Scenario, node: string, choice: string, field: string): string {
  const body = scenario.nodes[node];
  if (body?.choices?.[choice] !== undefined) return `nodes/${node}/choices/${choice}/${field}`;
  const override = body?.tray?.[choice] as Record<string, unknown> | undefined;
  return override?.[field.split('/')[0] ?? field] === undefined
    ? `tray/${choice}/${field}`
    : `nodes/${node}/tray/${choice}/${field}`;
}

export function viewPhone(run: Run): PhoneView {
  const { scenario, story } = run.loaded;
  const revealed = run.session.transcript.slice(0, run.shown);
  const items: Record<string, ThreadItem[]> = {};
  const [first] = run.session.transcript;
  let thread = first?.kind === 'enter' ? first.thread : '';
  let pressure = 0;
  let minute = 0;
  let latest: ThreadItem | null = null;
  let notification: PhoneView['notification'] = null;
  revealed.forEach((entry, index) => {
    minute = entry.minute;
    if (entry.kind === 'enter') {
      thread = entry.thread;
      pressure = entry.pressure;
      return;
    }
    if (entry.kind === 'choice') notification = null;
    const placed = toItem(scenario, run, entry, index);
    if (placed === null) return;
    (items[placed.thread] ??= []).push(placed.item);
    latest = placed.item;
    if (placed.thread !== thread && !isOwnItem(scenario, placed.item)) notification = placed;
  });
  const waiting = run.session.transcript.slice(run.shown);
  return {
    thread,
    app: scenario.threads[thread]?.app ?? 'chat',
    pressure: run.session.ending === null || waiting.length > 0 ? pressure : 0,
    clock: (story.clock + minute) % 1440,
    items,
    latest,
    notification,
    pending: waiting.some(({ kind }) => kind === 'line'),
    next: nextLine(scenario, waiting),
    ended: run.session.ending !== null && !waiting.some(({ kind }) => kind === 'line'),
  };
}

/** The player's own, which is no news to them. */
export const isOwnItem = (scenario: Scenario, item: ThreadItem): boolean =>
  item.kind !== 'line' || isOwnLine(scenario, item.line);

/** A document, a transfer or the like, which needs more room than a sentence. */
export const holdsCard = (item: ThreadItem | undefined): boolean =>
  item?.kind === 'line' && item.line.card !== undefined;

interface Placed {
  readonly thread: string;
  readonly item: ThreadItem;
}

/** Items stay the same objects, so that a screen need not look at what it has shown. */
const known = new WeakMap<Entry, Placed>();

function toItem(scenario: Scenario, run: Run, entry: Entry, index: number): Placed | null {
  const before = known.get(entry);
  if (before !== undefined && isCurrent(before.item, run, index)) return before;
  const placed = makeItem(scenario, run, entry, index);
  if (placed !== null) known.set(entry, placed);
  return placed;
}

const isCurrent = (item: ThreadItem, run: Run, index: number): boolean =>
  item.kind === 'line' ? item.flagged === run.session.flags.includes(item.key) : item.index === index;

function makeItem(scenario: Scenario, run: Run, entry: Entry, index: number): Placed | null {
  if (entry.kind === 'line') {
    const { line: key, thread, minute } = entry;
    const flagged = run.session.flags.includes(key);
    return { thread, item: { kind: 'line', key, line: maskedLine(lineAt(scenario, key)), minute, flagged } };
  }
  if (entry.kind !== 'choice') return null;
  const words = placeOwnWords(scenario, entry, run.session.transcript.slice(index + 1));
  if (words === null) return null;
  const textKey = choiceKey(scenario, entry.node, entry.choice, words.field);
  const item = { kind: words.said ? 'said' : 'act', textKey, minute: entry.minute, index } as const;
  return { thread: words.thread, item };
}

function nextLine(scenario: Scenario, waiting: readonly Entry[]): PhoneView['next'] {
  for (const entry of waiting) {
    if (entry.kind === 'line') return { thread: entry.thread, line: lineAt(scenario, entry.line) };
  }
  return null;
}

/** The choices open now, by the part of the screen that offers them. */
export interface OfferedChoices {
  readonly replies: readonly StoryChoice[];
  readonly recover: readonly StoryChoice[];
  readonly tray: Readonly<Record<TrayKind, readonly StoryChoice[]>>;
}

export function viewChoices(run: Run): OfferedChoices {
  const open = openChoices(run.loaded.story, run.session);
  const tray = (kind: TrayKind) => open.filter((choice) => choice.tray === kind);
  return {
    replies: shuffled(
      open.filter(({ source }) => source === 'reply'),
      run,
    ),
    recover: open.filter(({ source }) => source === 'recover'),
    tray: { stop: tray('stop'), check: tray('check'), tell: tray('tell'), report: tray('report') },
  };
}

/** Seeded order, so that a choice's place says nothing about it; the same run keeps its order across reloads. */
function shuffled(choices: readonly StoryChoice[], run: Run): readonly StoryChoice[] {
  const rank = (choice: StoryChoice): number => {
    let hash = run.session.seed ^ 0x9e3779b9;
    for (const char of `${run.session.node}/${choice.id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
    return hash >>> 0;
  };
  return [...choices].sort((a, b) => rank(a) - rank(b));
}

/** Story clock as HH:MM. */
export function formatClock(minutes: number): string {
  const whole = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

export const storyOf = (run: Run): Story => run.loaded.story;
