import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, addFinishedRun, parseProgress, parseSave, parseSettings } from '#state';

describe('parseSettings', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['a step that is none', '{"scanning":"yes","scanStepMs":10}'],
    ['wrong kinds', '{"language":"fr","textSize":"big","muted":1,"volume":{"music":200}}'],
  ])('falls back to the defaults for %s', (_what, stored) => expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS));

  it('round-trips', () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'en' as const, textSize: 150, muted: true };
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  });
});

describe('parseProgress', () => {
  it('keeps what fits and leaves out the rest', () => {
    const stored = { ok: { finished: 2, bestScore: 130, endings: ['a', 7], told: true }, __proto__x: {}, bad: 3 };
    expect(parseProgress(JSON.stringify(stored))).toEqual({
      ok: { finished: 2, bestScore: 100, endings: ['a'], told: true, acts: ['tell'] },
    });
  });

  it('adds runs: best score, endings once, telling once for ever', () => {
    const once = addFinishedRun({}, { scenario: 'a', score: 70, ending: 'x', told: true, acts: ['tell'] });
    const twice = addFinishedRun(once, { scenario: 'a', score: 40, ending: 'x', told: false, acts: [] });
    expect(twice).toEqual({ a: { finished: 2, bestScore: 70, endings: ['x'], told: true, acts: ['tell'] } });
  });
});

describe('parseSave', () => {
  it.each([null, '', '{}', '{"format":2}', '{"format":1,"scenario":"../x","hash":"","seed":1,"moves":[]}'])(
    '%s is no save',
    (stored) => expect(parseSave(stored)).toBeNull(),
  );
});
