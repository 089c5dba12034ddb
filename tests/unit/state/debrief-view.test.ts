import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { legalMoves } from '#engine';
import type { Move } from '#engine';
import type { Story } from '#scenario';
import { lineAt, lineTextKey, seenLines, viewDebrief } from '#state';
import { shippedScenario } from '../../support/class-lesson.ts';
import { loadedFrom } from '../../support/fake-ports.ts';
import { playMoves } from '../../support/play.ts';

describe('lines quoted for tactics', () => {
  it.each(['easy-job', 'midnight-call', 'best-friend-loan'])(
    '%s: each carries its tactic; none stands twice while another would do',
    (id) => {
      const loaded = loadedFrom(shippedScenario(id));
      const { scenario, story } = loaded;
      const moves = analyse(story)[0]?.worst?.moves.map(({ move }) => move) ?? [];
      const session = playMoves(story, moves);
      const { tactics } = viewDebrief(loaded, session);
      expect(tactics.length).toBeGreaterThan(3);
      const quoted = new Set<string>();
      for (const { tactic, quoteKey } of tactics) {
        const carriers = seenLines(session).filter((line) => lineAt(scenario, line).tactics?.includes(tactic));
        const keys = carriers.map((line) => lineTextKey(scenario, line, session.gentler));
        expect(keys).toContain(quoteKey);
        if (quoted.has(quoteKey)) expect(keys.filter((key) => !quoted.has(key))).toEqual([]);
        quoted.add(quoteKey);
      }
      expect(quoted.size).toBeGreaterThan(tactics.length / 2);
    },
  );
});

describe('who is unmasked', () => {
  const loaded = loadedFrom(shippedScenario('midnight-call'));
  const { cast } = loaded.scenario;
  const masked = Object.keys(cast).filter((id) => cast[id]?.unmasked !== undefined);
  const choose = (choice: string): Move => ({ type: 'choose', choice });
  const unmasked = (moves: readonly Move[]) => viewDebrief(loaded, playMoves(loaded.story, moves)).unmasked;

  it('is nobody who was never met', () => {
    expect(masked.length).toBeGreaterThan(1);
    const early = unmasked([choose('tell-mum')]);
    expect(early).toEqual(['buu-cuc']);
    const worst = analyse(loaded.story)[0]?.worst?.moves.map(({ move }) => move) ?? [];
    expect(unmasked(worst).length).toBeGreaterThan(early.length);
  });

  it('is whose call was refused too', () => {
    const { transcript } = playMoves(loaded.story, []);
    const unheard = transcript.flatMap((entry) =>
      entry.kind === 'line' && entry.thread === 'call' ? [entry.line] : [],
    );
    expect(unmasked([{ type: 'choose', choice: 'tell-mum', unheard }])).toEqual(['buu-cuc']);
  });
});

describe('what is said of a choice', () => {
  const loaded = loadedFrom(shippedScenario('class-fee'));

  it('quotes nothing that was not heard', () => {
    const way = wayTo(loaded.story, 'desk-call');
    const { transcript } = playMoves(loaded.story, way);
    const unheard = transcript.flatMap((entry) =>
      entry.kind === 'line' && entry.node === 'desk-call' ? [entry.line] : [],
    );
    const reviewed = (move: Move) =>
      viewDebrief(loaded, playMoves(loaded.story, [...way, move])).choices.at(-1)?.quotesUnheard;
    expect(reviewed({ type: 'choose', choice: 'put-down' })).toBe(false);
    expect(reviewed({ type: 'choose', choice: 'put-down', unheard })).toBe(true);
    expect(reviewed({ type: 'choose', choice: 'ring-teacher', unheard })).toBe(false);
  });
});

/** The first moves found, fewest first, that lead to a node. */
function wayTo(story: Story, node: string): Move[] {
  const ways: Move[][] = [[]];
  for (const way of ways) {
    const session = playMoves(story, way);
    if (session.node === node) return way;
    if (way.length < 4) for (const move of legalMoves(story, session)) ways.push([...way, move]);
  }
  throw new Error(`No way of four moves leads to "${node}".`);
}
