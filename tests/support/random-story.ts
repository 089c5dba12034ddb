/** Random small stories: sound, without endless loops, with every kind of move, condition and harm. */
import * as fc from 'fast-check';
import { HARM_CHANNELS, HARM_LEVELS, STANCES } from '#scenario';
import type { Condition, Scenario } from '#scenario';
import { buildScenario } from './build-story.ts';
import type { ChoiceParts, NodeParts, TrayParts } from './build-story.ts';

const VARIABLES: Scenario['variables'] = {
  paid: { type: 'boolean', start: false },
  told: { type: 'boolean', start: false },
  trust: { type: 'integer', min: 0, max: 3, start: 1 },
};

const quality = fc.constantFrom<0 | 0.25 | 0.5 | 0.75 | 1>(0, 0.25, 0.5, 0.75, 1);
const harmLevel = fc.constantFrom(...HARM_LEVELS);
const minutes = fc.constantFrom(0, 0, 7, 45);

function condition(nodes: readonly string[]): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ var: fc.constantFrom('paid', 'told'), eq: fc.boolean() }),
    fc.record({ var: fc.constant('trust'), gte: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ var: fc.constant('trust'), ne: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ seen: fc.constantFrom(...nodes) }),
    fc.record({
      chose: fc.tuple(fc.constantFrom('*', ...nodes), fc.constantFrom('c0', 'c1', 't0')).map((pair) => pair.join('/')),
    }),
  );
  const parts = fc.array(leaf, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    leaf.map((not) => ({ not })),
  );
}

interface Conduct extends ChoiceParts {
  readonly when?: Condition;
}

/** Targets lie ahead, except that a few lead back to the one node whose visits are limited. */
function conduct(targets: readonly string[], nodes: readonly string[], open: boolean): fc.Arbitrary<Conduct> {
  return fc
    .record(
      {
        goto: fc.constantFrom(...targets),
        when: condition(nodes),
        stance: fc.constantFrom(...STANCES),
        quality,
        minutes,
        harm: fc.record(Object.fromEntries(HARM_CHANNELS.map((channel) => [channel, harmLevel])), { requiredKeys: [] }),
        recover: fc.subarray(['money', 'data', 'safety'] as const).map((list) => [...list]),
        effects: fc.record(
          {
            set: fc.record({ paid: fc.boolean(), told: fc.boolean() }, { requiredKeys: [] }),
            add: fc.record({ trust: fc.integer({ min: -2, max: 2 }) }),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['goto', 'stance'] },
    )
    .map(({ when, ...rest }) => (open || when === undefined ? rest : { ...rest, when }));
}

export const randomScenario: fc.Arbitrary<Scenario> = fc.integer({ min: 2, max: 5 }).chain((size) => {
  const nodes = Array.from({ length: size }, (_, i) => `n${'abcde'[i]}`);
  const nodeParts = nodes.map((_, i): fc.Arbitrary<NodeParts> => {
    const ahead = [...nodes.slice(i + 1), 'good', 'bad'];
    const any = fc.tuple(
      conduct(ahead, nodes, true),
      fc.array(conduct([...ahead, '@stay', ...(i > 1 ? ['nb'] : [])], nodes, false), { maxLength: 2 }),
    );
    const decision = fc.record({ competency: fc.constant('C2' as const), weight: fc.constantFrom<1 | 2 | 3>(1, 2, 3) });
    const limit = i === 1 ? { maxVisits: 2 } : {};
    const choosing = fc.tuple(any, fc.option(decision, { nil: {} }), minutes).map(([[sure, rest], decided, time]) => ({
      ...limit,
      ...decided,
      minutes: time,
      choices: Object.fromEntries([sure, ...rest].map((choice, c) => [`c${c}`, choice])),
    }));
    const passing = fc
      .tuple(
        fc.constantFrom(...ahead),
        fc.array(fc.record({ when: condition(nodes), goto: fc.constantFrom(...ahead) }), { maxLength: 1 }),
        minutes,
      )
      .map(([goto, branches, time]) => ({ ...limit, goto, branches, minutes: time }));
    return i === 0 ? choosing : fc.oneof({ weight: 5, arbitrary: choosing }, { weight: 1, arbitrary: passing });
  });
  const tray = fc.array(conduct(['@stay', 'good', 'bad'], nodes, false), { maxLength: 1 });
  return fc.tuple(fc.tuple(...nodeParts), tray).map(([parts, moves]) =>
    buildScenario({
      variables: VARIABLES,
      nodes: Object.fromEntries(parts.map((part, i) => [nodes[i] ?? '', part])),
      tray: Object.fromEntries(moves.map((move, t): [string, TrayParts] => [`t${t}`, move])),
      endings: { good: {}, bad: { tone: 'harmed' } },
    }),
  );
});
