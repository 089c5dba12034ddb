import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
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
