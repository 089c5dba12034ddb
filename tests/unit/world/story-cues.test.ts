import { describe, expect, it } from 'vitest';
import { apply, start } from '#engine';
import { THEMES, compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { openThemes } from '#state';
import type { AppState, Run } from '#state';
import { NEW_RUN } from '../../../src/state/run-commands.ts';
import { finishedThemes, litShare, phoneCue, safeActs, sceneOf } from '../../../src/world/story-cues.ts';
import { TINY } from '../../support/tiny-scenario.ts';

const both = (text: string) => ({ vi: text, en: text });

/** A call, then a video call under full pressure, then mum's chat. */
const CALLS: Scenario = {
  ...TINY,
  cast: {
    friend: { name: both('Trang'), portrait: 'trang', role: 'offender' },
    officer: { name: both('H'), portrait: 'can-bo', role: 'offender' },
  },
  threads: {
    call: { app: 'call', title: both('Call'), with: 'officer' },
    video: { app: 'video', title: both('Video'), with: 'officer' },
    mum: { app: 'chat', title: both('Mum'), with: 'friend' },
  },
  variables: {},
  tray: {
    mum: {
      kind: 'tell',
      text: both('Mum'),
      stance: 'tell',
      quality: 1,
      goto: 'told',
      lines: { hi: { speaker: 'friend', text: both('Mum!'), thread: 'mum' } },
    },
  },
  start: 'ring',
  nodes: {
    ring: {
      thread: 'call',
      pressure: 2,
      lines: { hello: { speaker: 'officer', text: both('Hello') } },
      choices: { stay: { text: both('Stay'), stance: 'trust', goto: 'look' } },
    },
    look: {
      thread: 'video',
      pressure: 4,
      lines: { stare: { speaker: 'officer', text: both('Do not hang up'), expression: 'stern' } },
      choices: { no: { text: both('No'), stance: 'refuse', goto: 'told' } },
    },
    told: {
      thread: 'mum',
      lines: { here: { speaker: 'friend', text: both('I am here') } },
      choices: { go: { text: both('Go home'), stance: 'verify', quality: 1, goto: 'safe' } },
    },
  },
};

const story = compileStory(CALLS);
const texts = { 'nodes/look/lines/stare/text': 'Do not hang up' };
const loaded = { scenario: CALLS, story, texts: { vi: texts, en: texts } };

function run(choices: readonly string[], shown = Infinity, paused = false): Run {
  let session = start(story, { seed: 1, gentler: false });
  for (const choice of choices) {
    const result = apply(story, session, { type: 'choose', choice });
    if (!result.ok) throw new Error(`${choice} is not open`);
    session = result.session;
  }
  const seen = Math.min(shown, session.transcript.length);
  return { ...NEW_RUN, loaded, session, shown: seen, paused };
}

describe('phoneCue', () => {
  it.each([
    ['before anything is shown', run([], 0), true],
    ['when the call has come to the screen', run([], 1), true],
    ['not once the caller has spoken', run([]), false],
    ['again when the video call comes', run(['stay'], 4), true],
    ['not in a chat', run(['stay', 'no'], 7), false],
  ] as const)('rings %s', (_when, state, ringing) => {
    expect(phoneCue(state).ringing).toBe(ringing);
  });

  it('shows the caller with the face of the last line while the video call is on', () => {
    const cue = phoneCue(run(['stay']));
    expect(cue).toMatchObject({ video: true, caller: { portrait: 'can-bo', expression: 'firm' }, pressure: 4 });
    expect(cue.spoken).toBe('Do not hang up'.length);
    expect(phoneCue(run(['stay'], 4)).video).toBe(false);
  });

  it('lets pressure go at once when paused, and when somebody is told', () => {
    expect(phoneCue(run(['stay'], Infinity, true))).toMatchObject({ pressure: 0, paused: true });
    const told = run(['stay', 'mum']);
    const choice = told.session.transcript.findIndex((entry) => entry.kind === 'choice' && entry.choice === 'mum');
    expect(phoneCue({ ...told, shown: choice }).pressure).toBe(4);
    expect(phoneCue({ ...told, shown: choice + 1 }).pressure).toBe(0);
  });

  it('knows a line that holds a document', () => {
    expect(phoneCue(run(['stay'])).card).toBe(false);
    const stare = {
      ...CALLS.nodes['look']!.lines!['stare']!,
      card: { kind: 'document', title: both('Order') },
    } as const;
    const scenario = { ...CALLS, nodes: { ...CALLS.nodes, look: { ...CALLS.nodes['look']!, lines: { stare } } } };
    expect(phoneCue({ ...run(['stay']), loaded: { ...loaded, scenario } }).card).toBe(true);
  });

  it('is quiet without a run', () => {
    expect(phoneCue(null)).toMatchObject({ ringing: false, video: false, pressure: 0, caller: null });
  });
});

describe('safeActs', () => {
  it('counts the acts that kept the player safe, of finished runs only', () => {
    expect(safeActs(null)).toBe(0);
    expect(safeActs(run(['stay', 'mum']))).toBe(0);
    expect(safeActs(run(['stay', 'mum', 'go']))).toBe(2);
  });
});

describe('the plaza', () => {
  const entry = (id: string, theme: string) => ({ id, theme });
  const done = { finished: 1, bestScore: 1, endings: [], told: false };
  const state = {
    entries: [entry('a', 'chat'), entry('b', 'chat'), entry('c', 'jobs'), entry('d', 'codes')],
    progress: { a: done, gone: done },
  } as unknown as AppState;

  it('knows which lanterns hold stories, and which of them were finished', () => {
    expect([...openThemes(state)].sort()).toEqual(['chat', 'codes', 'jobs']);
    expect([...finishedThemes(state)]).toEqual(['chat']);
  });

  it('shows every lantern lit to whoever passes by', () => {
    expect([...openThemes({ ...state, screen: 'attract' })]).toEqual(THEMES);
    expect(openThemes({ ...state, screen: 'hub' }).size).toBe(3);
  });

  it('lights the drum by the share of stories that were finished', () => {
    expect(litShare(state)).toBe(0.25);
    expect(litShare({ ...state, entries: [] })).toBe(0);
  });
});

describe('the scene behind a screen', () => {
  it.each([
    ['hub', 'plaza'],
    ['faults', 'plaza'],
    ['note', 'room'],
    ['story', 'room'],
    ['debrief', 'room'],
    ['round', 'plaza'],
    ['lake', 'lake'],
  ] as const)('of %s is the %s', (screen, scene) => {
    expect(sceneOf({ screen })).toBe(scene);
  });
});
