import { describe, expect, it } from 'vitest';
import ARC from '../../../scenarios/kiosk/two-minute-job.scenario.json' with { type: 'json' };
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { measureReading } from '../../../src/cli/reading-time.ts';

const scenario = ARC as unknown as Scenario;

describe('how long a scenario takes to read', () => {
  const reading = measureReading(scenario, compileStory(scenario));

  it('counts the story, then with what the player says, then with every reply on offer', () => {
    for (const share of ['low', 'median', 'high'] as const) {
      expect(reading.play[share]).toBeGreaterThan(reading.story[share]);
      expect(reading.withReplies[share]).toBeGreaterThan(reading.play[share]);
    }
  });

  it('is the same each time', () => {
    expect(measureReading(scenario, compileStory(scenario))).toEqual(reading);
  });
});
