import { describe, expect, it } from 'vitest';
import { endingsByStory, newDay, recoveriesMade, tacticsThrough } from '#state';
import { fakePorts } from '../../support/fake-ports.ts';
import { TINY } from '../../support/tiny-scenario.ts';

const DAY = 20_000;
const none = newDay(DAY);
const stories = ['call', 'parcel'].map((id) => ({ ...TINY, id, arc: true }));
const { entries } = (await fakePorts(stories).ports.packs.catalog())!;
const [[calm, calmTone], [bad, badTone]] = Object.entries(entries[0]!.endings) as [[string, string], [string, string]];

describe('how the stories of a day turned out', () => {
  it('is told story by story, in words for how it ended', () => {
    const day = { ...none, endings: { [`call/${calm}`]: 4, [`call/${bad}`]: 2, [`parcel/${bad}`]: 1 } };
    const [call, parcel] = endingsByStory(day, entries);
    expect(call).toMatchObject({ id: 'call', finished: 6 });
    expect(new Map(call!.tones)).toEqual(new Map([[calmTone, 4], [badTone, 2]])); // prettier-ignore
    expect(parcel).toMatchObject({ id: 'parcel', finished: 1, tones: [[badTone, 1]] });
  });

  it('names stories that nobody has finished, too', () =>
    expect(endingsByStory(none, entries).map(({ id, finished }) => [id, finished])).toEqual([['call', 0], ['parcel', 0]])); // prettier-ignore

  it('counts endings that a story does not have any more, and leaves out stories that are gone', () => {
    const day = { ...none, endings: { 'call/gone': 3, 'call/constructor': 1, 'lost/late': 9 } };
    expect(endingsByStory(day, entries).map(({ tones }) => tones)).toEqual([[[null, 4]], []]);
  });
});

describe('lists of the panel', () => {
  it('tactics that got through, the most frequent first', () => {
    const day = { ...none, tactics: { ...none.tactics, T05: 2, T01: 2, T13: 7 } };
    expect(tacticsThrough(day)).toEqual([['T13', 7], ['T01', 2], ['T05', 2]]); // prettier-ignore
  });

  it('what was mended, and nothing that was not', () => {
    expect(recoveriesMade(none)).toEqual([]);
    expect(recoveriesMade({ ...none, recoveries: { ...none.recoveries, asset: 1 } })).toEqual([['asset', 1]]);
  });
});
