import { describe, expect, it } from 'vitest';
import { apply, legalMoves, start } from '#engine';
import type { Session } from '#engine';
import { TURNS, dueCard, previewOf, promptsOf, turnsAt } from '#state/class';
import type { PauseCard } from '#state/class';
import { buildScenario } from '../../../support/build-story.ts';
import { shippedScenario } from '../../../support/class-lesson.ts';
import { loadedFrom } from '../../../support/fake-ports.ts';

const both = (text: string) => ({ vi: text, en: text });
const line = (tactics: ('T01' | 'T03' | 'T04')[]) => ({ said: { text: both('…'), tactics } });

const loaded = loadedFrom(
  buildScenario({
    nodes: {
      calm: { lines: line(['T03']), competency: 'C1', weight: 1, choices: { on: { goto: 'alone', quality: 1 } } },
      alone: {
        lines: line(['T04']),
        competency: 'C3',
        weight: 3,
        choices: {
          check: { goto: 'late', quality: 1 },
          pay: { goto: 'late', quality: 0, harm: { money: 'medium' } },
        },
      },
      late: { competency: 'C4', weight: 3, choices: { tell: { goto: 'end', quality: 1 } } },
    },
  }),
);

/** Plays choices, and asks for every card that is due at each moment. */
function cardsAlong(choices: readonly string[]): string[] {
  const shown: PauseCard[] = [];
  const seen: string[] = [];
  let session: Session = start(loaded.story, { seed: 1 });
  const ask = () => {
    for (let card = dueCard(loaded, session, shown); card !== null; card = dueCard(loaded, session, shown)) {
      shown.push(card);
      seen.push(`${session.ending ?? session.node} ${card.turn} ${card.prompt}`);
    }
  };
  ask();
  for (const choice of choices) {
    const result = apply(loaded.story, session, { type: 'choose', choice });
    if (!result.ok) throw new Error(result.reason);
    session = result.session;
    ask();
  }
  return seen;
}

describe('pause cards', () => {
  it('come at the first pressing line, the weightiest decision and the ending, each once', () => {
    expect(cardsAlong(['on', 'check', 'tell'])).toEqual([
      'alone pressure feel',
      'alone weight channel',
      'end ending friend',
    ]);
  });

  it('come at the first harm as well, before anything else there', () => {
    expect(cardsAlong(['on', 'pay', 'tell'])).toEqual([
      'alone pressure feel',
      'alone weight channel',
      'late harm silent',
      'end ending friend',
    ]);
  });

  it('open with the same question in a trap and in its genuine twin', () => {
    for (const id of ['midnight-call', 'real-parcel']) {
      const scenario = loadedFrom(shippedScenario(id));
      const { moments } = previewOf(scenario);
      const first = moments.find(({ node }) => turnsAt(scenario.story, node).includes('pressure'));
      expect(first?.cards[0]).toEqual({ turn: 'pressure', prompt: 'feel' });
    }
  });

  it('ask another question where the wanted one was asked', () => {
    const session = start(loaded.story, { seed: 1 });
    const ended = { ...session, ending: 'end' };
    const card = dueCard(loaded, ended, [{ turn: 'weight', prompt: 'friend' }]);
    expect(card).toEqual({ turn: 'ending', prompt: 'feel' });
  });

  it.each(['midnight-call', 'real-parcel', 'easy-job', 'tet-shift', 'class-fee', 'school-fee', 'best-friend-loan'])(
    '%s has a moment of pressure or trust, one of weight, and asks nothing that does not fit',
    (id) => {
      const shipped = loadedFrom(shippedScenario(id));
      const turns = new Set(Object.keys(shipped.story.nodes).flatMap((node) => turnsAt(shipped.story, node)));
      expect([...turns].sort()).toEqual(['pressure', 'weight']);
      const shown: PauseCard[] = [];
      let session = start(shipped.story, { seed: 1 });
      for (let step = 0; step < 80 && session.ending === null; step++) {
        const card = dueCard(shipped, session, shown);
        if (card !== null) shown.push(card);
        const result = apply(shipped.story, session, legalMoves(shipped.story, session)[0]!);
        if (result.ok) session = result.session;
      }
      const last = dueCard(shipped, session, shown);
      expect(last?.turn).toBe('ending');
      const all = [...shown, last!];
      expect(new Set(all.map(({ turn }) => turn)).size).toBe(all.length);
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(all.length).toBeLessThanOrEqual(TURNS.length);
      for (const { prompt } of all) expect(promptsOf(shipped.story)).toContain(prompt);
    },
  );
});

describe('the preview', () => {
  it.each(['midnight-call', 'school-fee'])('%s shows every moment, choice, tray move and ending', (id) => {
    const scenario = shippedScenario(id);
    const { moments, tray, endings } = previewOf(loadedFrom(scenario));
    // What shows nothing only leads on.
    const shown = Object.entries(scenario.nodes).filter(
      ([, { lines, choices }]) => Object.keys({ ...lines, ...choices }).length > 0,
    );
    expect(moments.map(({ node }) => node).sort()).toEqual(shown.map(([node]) => node).sort());
    expect(moments[0]?.node).toBe(scenario.start);
    const choices = moments.flatMap(({ node, choices: made }) => made.map((choice) => `${node}/${choice.id}`));
    const written = Object.entries(scenario.nodes).flatMap(([node, { choices: all }]) =>
      Object.keys(all ?? {}).map((choice) => `${node}/${choice}`),
    );
    expect(choices.sort()).toEqual(written.sort());
    expect(tray.map((move) => move.id)).toEqual(Object.keys(scenario.tray));
    expect(endings).toEqual(Object.keys(scenario.endings));
  });
});
