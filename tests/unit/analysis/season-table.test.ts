import { describe, expect, it } from 'vitest';
import { SEASON_CODES, seasonFindings, seasonTable } from '#analysis';
import type { SeasonMember, SurfaceReport } from '#analysis';
import { CUES, TACTICS, compileStory } from '#scenario';
import type { Scenario, Truth } from '#scenario';
import { buildScenario } from '../../support/build-story.ts';

const both = (text: string) => ({ vi: text, en: text });
const COMPETENCIES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const;
const line = (tags: object) => ({ text: both('Alo.'), ...tags });
const quality = 0.5 as const;

/** A scenario whose one line has all of these tags, with a judged moment for each competency. */
function member(
  id: string,
  truth: Truth,
  tags: object = {},
  change: (scenario: Scenario) => void = () => {},
): SeasonMember {
  const node = (competency: (typeof COMPETENCIES)[number], i: number) => ({
    competency,
    weight: 1 as const,
    judgement: true,
    lines: { a: line(i === 0 ? tags : {}) },
    choices: {
      yes: { goto: 'end', stance: 'trust' as const, quality },
      no: { goto: 'end', stance: 'refuse' as const, quality },
    },
  });
  const scenario = {
    ...buildScenario({ truth, nodes: Object.fromEntries(COMPETENCIES.map((one, i) => [`n${i}`, node(one, i)])) }),
    id,
  };
  change(scenario);
  return { scenario, story: compileStory(scenario) };
}

const FULL = { tactics: [...TACTICS], cues: [...CUES] };
/** Two full scams, one more, and two genuine stories: everything that is asked. */
const season = (): SeasonMember[] => [
  member('a', 'scam', FULL),
  member('b', 'scam', FULL),
  member('c', 'scam'),
  member('d', 'legit'),
  member('e', 'legit'),
];
const found = (members: readonly SeasonMember[], surfaces: Record<string, SurfaceReport> = {}): string[] =>
  seasonFindings(seasonTable(members), surfaces).map(({ code, params }) => `${code} ${params['name'] ?? ''}`.trim());

describe('seasonTable', () => {
  it('draws every row from the files, in the order of the ids', () => {
    const row = member('b', 'scam', { tactics: ['T03', 'T01'], cues: ['Q21'], greenCues: ['G02'] }, (scenario) =>
      Object.assign(scenario, {
        facts: ['RF-4'],
        seat: 'parent',
        inspectables: {
          look: {
            kind: 'number',
            title: both('Số'),
            rows: { r: { label: both('Tên'), value: both('Lạ'), cues: ['Q01'] } },
          },
        },
      }),
    );
    const { rows } = seasonTable([row, member('a', 'legit')]);
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rows[1]).toEqual({
      id: 'b', truth: 'scam', seat: 'parent', facts: ['RF-4'], tactics: ['T01', 'T03'], cues: ['Q01', 'Q21'],
      greenCues: ['G02'], competencies: [...COMPETENCIES], decisions: 6, judged: 6,
    }); // prettier-ignore
  });

  it('counts a scenario once, and what a choice is answered', () => {
    const answered = member('a', 'scam', { tactics: ['T01', 'T01'] }, (scenario) => {
      const choice = scenario.nodes['n1']?.choices?.['yes'];
      if (choice !== undefined) choice.lines = { x: line({ tactics: ['T01', 'T02'] }) };
    });
    const { tactics } = seasonTable([answered]);
    expect(tactics.slice(0, 3)).toEqual([
      { id: 'T01', scenarios: 1, least: 2 },
      { id: 'T02', scenarios: 1, least: 2 },
      { id: 'T03', scenarios: 0, least: 2 },
    ]);
  });

  it('grave cues are needed once, all others twice (rulings 13)', () => {
    const once = seasonTable([]).cues.filter(({ least }) => least === 1);
    expect(once.map(({ id }) => id)).toEqual(['Q18', 'Q23', 'Q28', 'Q29']);
  });
});

describe('seasonFindings', () => {
  it('finds nothing in a season that keeps every promise', () => expect(found(season())).toEqual([]));

  it.each<[string, (members: SeasonMember[]) => SeasonMember[], string[]]>([
    [
      'S190: a tactic in one scenario only',
      (members) => [...members.slice(1), member('a', 'scam', { ...FULL, tactics: TACTICS.slice(1) })],
      ['S190 T01'],
    ],
    [
      'S191: a cue in one scenario only; a grave one may',
      (members) => [
        ...members.slice(1),
        member('a', 'scam', { ...FULL, cues: CUES.filter((cue) => cue !== 'Q18' && cue !== 'Q21') }),
      ],
      ['S191 Q21'],
    ],
    [
      'S192: a competency in four scenarios only',
      (members) => [
        ...members.slice(0, 4),
        member('e', 'legit', {}, ({ nodes }) => Object.assign(nodes['n5'] ?? {}, { competency: 'C1' })),
      ],
      ['S192 C6'],
    ],
    [
      'S193: fewer than two judged moments of five are genuine',
      (members) => [...members, member('f', 'scam')],
      ['S193'],
    ],
    [
      'S194: a moment at which nobody can trust',
      (members) => [
        ...members.slice(0, 4),
        member('e', 'legit', {}, ({ nodes }) => delete nodes['n5']?.choices?.['yes']),
      ],
      ['S194'],
    ],
    ['an empty season keeps nothing', () => [], ['S190', 'S191', 'S192', 'S193', 'S194', 'S194']],
  ])('%s', (_name, change, expected) => {
    const codes = found(change(season()));
    expect(expected.length > 2 ? [...new Set(codes.map((code) => code.slice(0, 4))), 'S194'] : codes).toEqual(expected);
  });

  it('S195: the surface gives the truth away, in the language in which it does', () => {
    const report = (givesAway: boolean): SurfaceReport => ({
      scams: 10, genuine: 10, enough: true, givesAway, features: [],
      accuracy: { balanced: 0.9, interval: { low: 0.7, high: 0.97 } },
    }); // prettier-ignore
    const table = seasonTable(season());
    expect(seasonFindings(table, { vi: report(true), en: report(false) })).toEqual([
      { code: 'S195', params: { language: 'vi', balanced: '90 %', low: '70 %', high: '97 %' } },
    ]);
  });

  it('has a test of every code', () => expect(SEASON_CODES).toEqual(['S190', 'S191', 'S192', 'S193', 'S194', 'S195']));
});
