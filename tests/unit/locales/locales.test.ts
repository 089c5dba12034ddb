import { describe, expect, it } from 'vitest';
import { RECOVERY_KINDS } from '#ports';
import {
  COMPETENCIES,
  CUES,
  ENDING_TONES,
  GREEN_CUES,
  HARM_CHANNELS,
  LANGUAGES,
  TACTICS,
  THEMES,
  TRAY_KINDS,
  TRUTHS,
} from '#scenario';
import { CLASS_SENTENCES, CODE_FAULTS } from '#learning';
import { STANDINGS } from '#state/pupil';
import { CLASS_MODES, CLASS_PHASES, DOOR_FAULTS, FAREWELLS, REFUSALS } from '#protocol';
import { CODE_KINDS, HANDS_SENTENCES, LESSON_STEPS, PROMPTS } from '#state/class';
import { sourceFiles } from '../../support/source-files.ts';

/** Orders that a teacher gives (`#protocol`, `Command`). */
const COMMANDS = ['start', 'pause', 'reveal', 'advance', 'gate', 'lock', 'remove', 'extend', 'end'];

const files = sourceFiles('assets/locales', ['.json']);
const read = (path: string) =>
  JSON.parse(files.find((file) => file.path.endsWith(path))!.text) as Record<string, string>;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{([\w.-]+)\}\}/g)].map((match) => match[1] ?? '').sort((a, b) => a.localeCompare(b));

const PAIRS = [
  ['vi.json', 'en.json'],
  ['diagnostics.vi.json', 'diagnostics.en.json'],
  ['teacher.vi.json', 'teacher.en.json'],
  ['lesson.vi.json', 'lesson.en.json'],
  ['pupil.vi.json', 'pupil.en.json'],
  ['desk.vi.json', 'desk.en.json'],
] as const;

describe.each(PAIRS)('%s and %s', (vi, en) => {
  const [vietnamese, english] = [read(`/${vi}`), read(`/${en}`)];

  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort());
  });

  it.each([
    [vi, vietnamese],
    [en, english],
  ] as const)('%s is sorted, flat, NFC and nowhere empty', (_name, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(words).sort());
    for (const [key, text] of Object.entries(words)) {
      expect(typeof text, key).toBe('string');
      expect(text, key).toBe(text.normalize('NFC'));
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('fill the same placeholders', () => {
    for (const key of Object.keys(vietnamese)) {
      expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(vietnamese[key] ?? ''));
    }
  });
});

describe('keys built from the vocabularies', () => {
  const words = read('/vi.json');
  const wanted = [
    ...TACTICS.flatMap((id) => [`tactic.${id}`, `tactic.${id}-about`]),
    ...CUES.map((id) => `cue.${id}`),
    ...GREEN_CUES.map((id) => `green.${id}`),
    ...COMPETENCIES.map((id) => `competency.${id}`),
    ...HARM_CHANNELS.map((id) => `harm.${id}`),
    ...THEMES.map((id) => `theme.${id}`),
    ...TRAY_KINDS.map((id) => `tray.${id}`),
    ...CLASS_SENTENCES.map((id) => `class.sentence-${id}`),
    ...RECOVERY_KINDS.map((id) => `operator.recovery-${id}`),
    ...[...ENDING_TONES, 'other'].map((id) => `operator.tone-${id}`),
  ];
  it.each(wanted)('%s', (key) => expect(words[key]).toBeTruthy());
});

describe('keys of a lesson', () => {
  const words = read('/lesson.vi.json');
  const wanted = [
    ...LESSON_STEPS.map((id) => `lesson.step-${id}`),
    ...PROMPTS.map((id) => `lesson.prompt-${id}`),
    ...HANDS_SENTENCES.map((id) => `lesson.hands-${id}`),
    ...COMPETENCIES.map((id) => `lesson.follow-${id}`),
    ...TRUTHS.map((id) => `lesson.truth-${id}`),
    ...[...CODE_FAULTS, 'full'].map((id) => `lesson.codes-fault-${id}`),
    ...['1', '2', '12'].map((id) => `lesson.codes-groups-${id}`),
    ...CODE_KINDS.flatMap((id) => [`lesson.codes-${id}`, `lesson.codes-count-${id}`]),
  ];
  it.each(wanted)('%s', (key) => expect(words[key]).toBeTruthy());
});

describe('keys of a pupil’s page', () => {
  const words = read('/pupil.vi.json');
  const wanted = [
    ...STANDINGS.map((id) => `pupil.standing-${id}`),
    ...['unreachable', 'malformed', 'unknown', 'slow-down', 'locked', 'full', 'no-names', 'ended', 'broken'].map(
      (id) => `pupil.fault-${id}`,
    ),
    ...['coming', 'fetching', 'story-failed', 'story-other', 'ended', 'elsewhere', 'removed', 'left', 'gone'].flatMap(
      (id) => [`pupil.${id}`, `pupil.${id}-text`],
    ),
    ...LANGUAGES.flatMap((id) => [`pupil.language-${id}`, `pupil.short-${id}`]),
  ];
  it.each(wanted)('%s', (key) => expect(words[key]).toBeTruthy());
});

describe('keys of a class on the server', () => {
  const words = read('/desk.vi.json');
  const wanted = [
    ...DOOR_FAULTS.map((id) => `desk.door-${id}`),
    ...REFUSALS.map((id) => `desk.no-${id}`),
    ...COMMANDS.map((id) => `desk.order-${id}`),
    ...CLASS_MODES.flatMap((id) => [`desk.mode-${id}`, `desk.mode-${id}-about`]),
    ...CLASS_PHASES.map((id) => `desk.phase-${id}`),
    ...[...FAREWELLS, 'unknown'].flatMap((id) => [
      `desk.gone-${id}`,
      `desk.gone-${id}-text`,
      `wall.${id}`,
      `wall.${id}-text`,
    ]),
    ...['static', 'none', 'elsewhere', 'how'].map((id) => `desk.place-${id}`),
    ...['start', 'reveal', 'advance', 'end'].map((id) => `desk.lead-${id}`),
    ...['connecting', 'loading', 'other', 'missing'].flatMap((id) => [`wall.${id}`, `wall.${id}-text`]),
    ...['stop', 'check', 'tell', 'report'].map((id) => `wall.act-${id}`),
  ];
  it.each(wanted)('%s', (key) => expect(words[key]).toBeTruthy());
});

describe('keys written in code', () => {
  const words = {
    ...read('/vi.json'),
    ...read('/lesson.vi.json'),
    ...read('/pupil.vi.json'),
    ...read('/desk.vi.json'),
  };
  const code = sourceFiles('src/ui', ['.ts', '.tsx']);
  const used = code.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*'([a-z][\w.-]*)'/g)].map((match) => [path, match[1] ?? ''] as const),
  );
  it.each(used)('%s uses %s', (_path, key) => expect(words[key]).toBeTruthy());
});
