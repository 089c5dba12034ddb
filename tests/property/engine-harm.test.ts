import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_CHANNELS, HARM_LEVELS } from '#scenario';
import type { HarmChannel } from '#scenario';
import { HARM_UNIT, harmLeft, recoveryPpm, scoreOf, wasHarmed } from '#engine';
import type { Session } from '#engine';
import { buildStory } from '../support/build-story.ts';
import type { NodeParts } from '../support/build-story.ts';
import { play } from '../support/play.ts';
import { PROPERTY_TIMEOUT, checkProperty } from '../support/property.ts';

/** One choice after another: what each takes, does and mends. Levels in quarters. */
interface Act {
  readonly minutes: number;
  readonly harm: Readonly<Record<HarmChannel, number>>;
  readonly recover: readonly ('money' | 'data' | 'safety')[];
  readonly tell: boolean;
}

const level = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
);
const act: fc.Arbitrary<Act> = fc.record({
  minutes: fc.oneof(fc.constantFrom(0, 0, 30, 60), fc.nat(1440)),
  harm: fc.record({ money: level, data: level, safety: level, isolation: level }),
  recover: fc.subarray(['money', 'data', 'safety'] as const),
  tell: fc.boolean(),
});
const acts = fc.array(act, { minLength: 1, maxLength: 7 });

/** Plays the acts in a row, in a story that offers nothing else. */
function live(list: readonly Act[]): { readonly session: Session; readonly score: number } {
  const nodes = list.map(({ minutes, harm, recover, tell }, i): [string, NodeParts] => [
    `n${i}`,
    {
      competency: 'C6',
      weight: 1,
      choices: {
        go: {
          goto: i + 1 < list.length ? `n${i + 1}` : 'end',
          minutes,
          stance: tell ? 'tell' : 'recover',
          quality: 0.5,
          harm: Object.fromEntries(HARM_CHANNELS.map((channel) => [channel, HARM_LEVELS[harm[channel]]])),
          recover: [...recover],
        },
      },
    },
  ]);
  const story = buildStory({ nodes: Object.fromEntries(nodes) });
  const session = play(
    story,
    list.map(() => 'go'),
  );
  return { session, score: scoreOf(story, session).score };
}

/**
 * Rulings 4 told the other way round: a channel's losses fall into stretches that end with a recovery. A stretch costs
 * its greatest loss, less what recovery takes away, by the whole minutes since the stretch's first loss; the channel
 * costs its dearest stretch.
 */
function costOf(channel: HarmChannel, list: readonly Act[]): number {
  let minute = 0;
  let stretch = null as { readonly first: number; readonly worst: number } | null;
  const costs = [0];
  for (const { minutes, harm, recover, tell } of list) {
    minute += minutes;
    const mends = channel === 'isolation' ? tell : recover.includes(channel);
    if (mends && stretch !== null) {
      costs.push(stretch.worst * (1_000_000 - recoveryPpm(channel, minute - stretch.first)));
      stretch = null;
    }
    if (harm[channel] === 0) continue;
    stretch = { first: stretch?.first ?? minute, worst: Math.max(stretch?.worst ?? 0, harm[channel]) };
  }
  if (stretch !== null) costs.push(stretch.worst * (HARM_UNIT / 4));
  return Math.max(...costs);
}

describe('harm', () => {
  it(
    'comes and goes as rulings 4 says, on every channel by itself',
    () => {
      checkProperty(
        'harm as ruled',
        fc.property(acts, (list) => {
          const { session } = live(list);
          for (const channel of HARM_CHANNELS) {
            expect(harmLeft(session.harm[channel]), channel).toBe(costOf(channel, list));
            expect(session.harm[channel].ever).toBe(list.some(({ harm }) => harm[channel] > 0));
          }
          expect(wasHarmed(session)).toBe(HARM_CHANNELS.some((channel) => session.harm[channel].ever));
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'never grows, and the score never falls, when any one loss is lowered',
    () => {
      checkProperty(
        'less harm never costs',
        fc.property(acts, fc.nat(6), fc.constantFrom(...HARM_CHANNELS), fc.nat(3), (list, at, channel, to) => {
          const eased = list.map((item, i) =>
            i === at % list.length
              ? { ...item, harm: { ...item.harm, [channel]: Math.min(to, item.harm[channel]) } }
              : item,
          );
          const before = live(list);
          const after = live(eased);
          for (const each of HARM_CHANNELS) {
            expect(harmLeft(after.session.harm[each])).toBeLessThanOrEqual(harmLeft(before.session.harm[each]));
          }
          expect(after.score).toBeGreaterThanOrEqual(before.score);
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
