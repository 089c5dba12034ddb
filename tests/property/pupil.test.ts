import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChoices } from '#engine';
import { CLASS_MODES } from '#protocol';
import { viewChoices } from '#state';
import { pupilScreen, standsOf, votedFor } from '#state/pupil';
import { openPupilPage, settle } from '../support/pupil-page.ts';
import type { PupilTestPage } from '../support/pupil-page.ts';
import { richScenario } from '../support/rich-story.ts';
import { PROPERTY_TIMEOUT } from '../support/property.ts';
import { FULL } from '../support/tier.ts';

const RUNS = { numRuns: FULL ? 2000 : 150, seed: 20_261_126 };

/** What happens between a page and its class, in any order; networks go and come back, answers get lost. */
const act = fc.record({
  kind: fc.constantFrom(
    'choose', 'choose', 'choose', 'deliver', 'deliver', 'lose', 'cut', 'mend', 'mend', 'flag', 'pause',
    'advance', 'advance', 'reveal', 'stop', 'gate',
  ), // prettier-ignore
  pick: fc.nat({ max: 999 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const offered = (page: PupilTestPage): string[] => {
  const { run } = page.state();
  if (run === null) return [];
  const { replies, recover, tray } = viewChoices(run);
  return [...replies, ...recover, ...Object.values(tray).flat()].map(({ id }) => id);
};

function perform(page: PupilTestPage, { kind, pick }: Act): void {
  const choices = offered(page);
  const choice = choices[pick % Math.max(1, choices.length)] ?? 'none';
  const lines = page.state().run?.session.transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));
  const room = page.lesson.room();
  switch (kind) {
    case 'choose':
      return page.commands.choose(choice);
    case 'flag':
      return page.commands.flag(lines?.[pick % lines.length] ?? 'none', pick % 2 === 0);
    case 'pause':
      return page.commands.pause();
    case 'deliver':
      return page.deliver();
    case 'lose':
      return page.deliver({ lose: true });
    case 'cut':
      return page.isConnected() ? page.cut() : undefined;
    case 'mend':
      return page.mend();
    case 'reveal':
      return void page.order({ type: 'reveal' });
    case 'stop':
      return void page.order({ type: 'pause', on: pick % 3 === 0 });
    case 'gate':
      return void page.order({ type: 'gate', decisions: pick % 3 === 0 ? null : pick % 5 });
    case 'advance': {
      const open = openChoices(page.story, room.session);
      const next = open[pick % Math.max(1, open.length)]?.id ?? 'none';
      return void page.order({ type: 'advance', step: room.session.moves.length, choice: next });
    }
  }
}

/** What must hold at every moment, whatever the network does. */
function expectHonest(page: PupilTestPage): void {
  const known = page.known();
  const pupil = page.lesson.room().pupils.get(1);
  const stands = standsOf(known, page.state().run);
  // "Sent" is said only of what the class has written down, and of nothing older.
  if (stands?.standing === 'sent' && page.isConnected()) expect(pupil?.choice).toBe(votedFor(known));
  if (stands?.standing === 'saved' && page.isConnected())
    expect(pupil?.session?.moves.length).toBe(page.state().run?.session.moves.length);
  expect(pupilScreen(known)).not.toBe('no-story');
}

/** After the network is there and everything is answered, page and class are at the same place. */
function expectSame(page: PupilTestPage): void {
  const room = page.lesson.room();
  const { run } = page.state();
  const session = room.mode === 'own' ? room.pupils.get(1)?.session : room.session;
  expect(run?.session.node).toBe(session?.node);
  expect(run?.session.ending).toBe(session?.ending);
  expect(run?.session.vars).toEqual(session?.vars);
  expect(offered(page).sort()).toEqual((session ? openChoices(page.story, session) : []).map(({ id }) => id).sort());
  if (room.mode === 'together') expect(votedFor(page.known())).toBe(room.pupils.get(1)?.choice ?? null);
}

describe('a pupil’s page and its class', () => {
  it(
    'never disagree for long, and the page never calls sent what is not written down',
    { timeout: PROPERTY_TIMEOUT },
    async () => {
      let moments = 0;
      await fc.assert(
        fc.asyncProperty(
          richScenario,
          fc.constantFrom(...CLASS_MODES),
          fc.array(act, { minLength: 5, maxLength: 50 }),
          async (scenario, mode, acts) => {
            const page = openPupilPage(mode, scenario);
            await page.join();
            page.order({ type: 'start' });
            await settle();
            for (const one of acts) {
              perform(page, one);
              expectHonest(page);
              moments += 1;
            }
            page.mend();
            page.deliverAll();
            expectHonest(page);
            expectSame(page);
          },
        ),
        RUNS,
      );
      console.info(`${RUNS.numRuns} pages, ${moments} moments`);
      expect(moments).toBeGreaterThan(RUNS.numRuns * 5);
    },
  );
});
