import { describe, expect, it } from 'vitest';
import { apply, openChoices, start } from '#engine';
import type { Move, Session } from '#engine';
import type { Scenario, ScenarioLine, Story, Tactic } from '#scenario';
import { createRandom } from '#scenario/random';
import type { Random } from '#scenario/random';
import { shareCard } from '#state';
import { loadedFrom } from '../../support/fake-ports.ts';
import { playMoves } from '../../support/play.ts';
import { packedScenarios } from '../../support/scenario-files.ts';
import { TINY } from '../../support/tiny-scenario.ts';
import vi from '../../../assets/locales/vi.json' with { type: 'json' };

const choose = (...choices: string[]): Move[] => choices.map((choice) => ({ type: 'choose', choice }));
const flag = (line: string): Move => ({ type: 'flag', line, on: true });

const card = (scenario: Scenario, moves: readonly Move[], own = false) => {
  const loaded = loadedFrom(scenario);
  return shareCard(loaded, playMoves(loaded.story, moves), own);
};
const idsOf = (scenario: Scenario, moves: readonly Move[]) => card(scenario, moves).signs.map(({ id }) => id);

/** The tiny story with one line for each list of tactics in its first node. */
function withTactics(...lists: (readonly Tactic[])[]): Scenario {
  const ask = TINY.nodes['ask']!;
  const hi = ask.lines!['hi']!;
  const lines = Object.fromEntries(
    lists.map((tactics, index): [string, ScenarioLine] => [`l${index}`, { ...hi, tactics: [...tactics] }]),
  );
  return { ...TINY, nodes: { ...TINY.nodes, ask: { ...ask, lines } } };
}
const LEGIT: Scenario = { ...TINY, truth: 'legit' };

const words = new Map(Object.entries(vi));
const expectWords = (keys: readonly (string | null)[]) => {
  for (const key of keys) if (key !== null) expect(words.get(key), key).toBeTruthy();
};

describe('the title of the card', () => {
  it.each([
    ['nothing was lost', choose('no'), 'share.title-kept'],
    ['harmed, then mended', choose('pay', 'bank'), 'share.title-relit'],
    ['harmed, then told, to any ending', choose('pay', 'mum'), 'share.title-relit'],
    ['harmed to the end', choose('pay', 'more'), 'share.title-walked'],
  ])('%s', (_name, moves, titleKey) => {
    const shown = card(TINY, moves);
    expect(shown.titleKey).toBe(titleKey);
    expectWords([titleKey, shown.storyKey, shown.headingKey]);
  });

  it('names the story, unless its words are the player’s own', () => {
    expect(card(TINY, choose('no')).storyKey).toBe('share.in-story');
    expect(card(TINY, choose('pay', 'more')).storyKey).toBe('share.story');
    expect(card(TINY, choose('no'), true).storyKey).toBeNull();
  });
});

describe('the tactics on the card', () => {
  it('are those of the lines that were flagged rightly', () => {
    const story = withTactics(['T01', 'T04'], ['T03']);
    const flagged = card(story, [flag('nodes/ask/lines/l0'), ...choose('no')]);
    expect(flagged.headingKey).toBe('share.flagged');
    expect(flagged.signs).toEqual([
      { id: 'T01', nameKey: 'tactic.T01' },
      { id: 'T04', nameKey: 'tactic.T04' },
    ]);
  });

  it('are those that were met, where none was flagged', () => {
    const story = withTactics(['T01', 'T04'], ['T03']);
    expect(card(story, choose('no')).headingKey).toBe('share.met');
    expect(idsOf(story, choose('no'))).toEqual(['T01', 'T04', 'T03']);
  });

  it('are at most three: the most used, in the order of the story', () => {
    const story = withTactics(['T02', 'T09'], ['T01', 'T05'], ['T01', 'T09'], ['T04', 'T05']);
    expect(idsOf(story, choose('no'))).toEqual(['T09', 'T01', 'T05']);
  });

  it('do not count a line that has no cue', () => {
    const story = withTactics(['T01'], ['T03']);
    const ask = story.nodes['ask']!;
    const plain = { ...ask.lines!['l1']!, cues: [] };
    const moved = { ...story, nodes: { ...story.nodes, ask: { ...ask, lines: { ...ask.lines, l1: plain } } } };
    expect(card(moved, [flag('nodes/ask/lines/l1'), ...choose('no')]).headingKey).toBe('share.met');
  });

  it('are spoken of in the singular when there is one', () => {
    expect(card(TINY, [flag('nodes/ask/lines/hi'), ...choose('no')]).headingKey).toBe('share.flagged-one');
    expect(card(TINY, choose('no')).headingKey).toBe('share.met-one');
  });
});

describe('the card of a genuine story', () => {
  it('shows what was done to be sure, never a tactic', () => {
    const shown = card(LEGIT, [flag('nodes/ask/lines/hi'), ...choose('look', 'mum')]);
    expect(shown.headingKey).toBe('share.acts');
    expect(shown.signs).toEqual([
      { id: 'check', nameKey: 'act.check' },
      { id: 'tell', nameKey: 'act.tell' },
    ]);
  });

  it('has a heading for one step', () => {
    const { headingKey } = card(LEGIT, choose('mum'));
    expect(headingKey).toBe('share.acts-one');
    expectWords([headingKey, 'share.flagged-one', 'share.met-one', 'share.steps']);
  });

  it('shows the four steps where none was taken', () => {
    expect(card(LEGIT, choose('no')).headingKey).toBe('share.steps');
    expect(idsOf(LEGIT, choose('no'))).toEqual(['stop', 'check', 'tell', 'report']);
  });
});

/** A run that chance has taken to an ending. */
function wander(story: Story, random: Random): Session {
  let session = start(story, { seed: 1 });
  while (session.ending === null) {
    const open = openChoices(story, session);
    const choice = open[Math.floor(random() * open.length)]!.id;
    const result = apply(story, session, { type: 'choose', choice });
    if (!result.ok) throw new Error(`${story.id}: ${result.reason}`);
    session = result.session;
  }
  return session;
}

describe('the cards of all stories', () => {
  it.each(packedScenarios().map((packed) => [packed.id, packed] as const))('%s', (_id, { scenario, story }) => {
    const random = createRandom(11);
    const loaded = loadedFrom(scenario);
    for (let run = 0; run < 8; run++) {
      const { signs, headingKey, titleKey } = shareCard(loaded, wander(story, random));
      expectWords([titleKey, headingKey, ...signs.map(({ nameKey }) => nameKey)]);
      expect(signs.length).toBeGreaterThan(0);
      expect(signs.some(({ nameKey }) => nameKey.startsWith('tactic.'))).toBe(scenario.truth === 'scam');
      expect(headingKey.endsWith('-one')).toBe(signs.length === 1);
    }
  });
});
