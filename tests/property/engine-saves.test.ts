import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { apply, parseSave, resume, start, stepBack, toSave } from '#engine';
import type { Save, Session } from '#engine';
import { PROPERTY_TIMEOUT, checkProperty } from '../support/property.ts';
import { lastOf, picks, playRandomly, richScenario } from '../support/rich-story.ts';

/** Through storage and back. */
function store(session: Session): Save {
  const parsed = parseSave(JSON.parse(JSON.stringify(toSave(session))));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.save;
}

describe('saves', () => {
  it(
    'a run saved and resumed at any step goes on as if uninterrupted',
    () => {
      checkProperty(
        'resume at every step',
        fc.property(richScenario, picks, fc.integer(), fc.boolean(), (scenario, chosen, seed, gentler) => {
          const story = compileStory(scenario);
          const sessions = playRandomly(story, chosen, { seed, gentler });
          const final = lastOf(sessions);
          sessions.forEach((session, step) => {
            const resumed = resume(story, store(session));
            expect(resumed).toEqual({ session, dropped: 0, stopped: null, changed: false });
            let on = resumed.session;
            for (const move of final.moves.slice(step)) {
              const result = apply(story, on, move);
              if (!result.ok) throw new Error(result.reason);
              on = result.session;
            }
            expect(JSON.stringify(on)).toBe(JSON.stringify(final));
          });
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'a replay of any number of moves is the session that was there',
    () => {
      checkProperty(
        'step back to every step',
        fc.property(richScenario, picks, fc.boolean(), (scenario, chosen, gentler) => {
          const story = compileStory(scenario);
          const sessions = playRandomly(story, chosen, { gentler });
          sessions.forEach((session, step) => expect(stepBack(story, lastOf(sessions), step)).toEqual(session));
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

/** An author's edit that leaves the story sound: every node keeps a first choice that leads ahead. */
function edit(scenario: Scenario, how: number, at: number): Scenario {
  const copy = structuredClone(scenario);
  const nodes = Object.entries(copy.nodes);
  const [id, node] = nodes[at % nodes.length] ?? ['', undefined];
  const [first] = Object.values(node?.choices ?? {});
  if (node === undefined) return copy;
  if (how === 0 && first !== undefined) node.choices = { c0: first };
  if (how === 1 && first !== undefined) first.goto = 'bad';
  if (how === 2) node.lines = {};
  if (how === 3) delete copy.inspectables?.['card'];
  if (how === 4) delete copy.gentler;
  if (how === 5) copy.tray = {};
  if (how === 6 && first !== undefined) {
    node.choices = { ...node.choices, c1: { ...first, when: { var: 'trust', gte: 2 } } };
  }
  if (how === 7 && first !== undefined) {
    copy.nodes['nz'] = { thread: node.thread, choices: { c0: first, c1: { ...first, goto: 'good' } } };
    node.choices = { ...node.choices, c0: { ...first, goto: 'nz' } };
  }
  if (how === 8) copy.start = 'nb';
  if (how === 9) copy.nodes[id] = { ...node, minutes: (node.minutes ?? 0) + 5 };
  return copy;
}

const choicesOf = ({ transcript }: Session): string[] =>
  transcript.flatMap((entry) => (entry.kind === 'choice' ? [`${entry.node}/${entry.choice}`] : []));

describe('a save on a file that was edited since', () => {
  it(
    'is replayed until a move is gone: only moves that were made, where they were made, and it says what is lost',
    () => {
      checkProperty(
        'resume on an edited file',
        fc.property(
          richScenario,
          picks,
          fc.boolean(),
          fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 }),
          (scenario, chosen, gentler, edits) => {
            const session = lastOf(playRandomly(compileStory(scenario), chosen, { gentler }));
            const edited = compileStory(edits.reduce((copy, [how, at]) => edit(copy, how, at), scenario));
            const resumed = resume(edited, store(session));
            const kept = session.moves.length - resumed.dropped;
            expect(resumed.session.moves).toEqual(session.moves.slice(0, kept));
            expect(choicesOf(resumed.session)).toEqual(choicesOf(session).slice(0, choicesOf(resumed.session).length));
            expect(resumed.stopped === null).toBe(resumed.dropped === 0);
            expect(resumed.changed).toBe(resumed.session.hash !== session.hash);
            if (!resumed.changed) expect(resumed).toMatchObject({ session, dropped: 0 });

            const again = resume(edited, store(resumed.session));
            expect(again).toEqual({ session: resumed.session, dropped: 0, stopped: null, changed: false });
            if (resumed.dropped === 0) return;
            const gone = store(session).moves[kept];
            const elsewhere = gone?.type === 'choose' && gone.at !== resumed.session.node;
            expect(elsewhere || !apply(edited, resumed.session, session.moves[kept]!).ok).toBe(true);
            if (kept === 0) expect(resumed.session).toEqual(start(edited, { seed: 1, gentler }));
          },
        ),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
