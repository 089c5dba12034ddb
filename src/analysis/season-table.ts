/** What each scenario of a season teaches, and what the season promises as a whole (rulings 6, 7, 13; issue 4). */
import { COMPETENCIES, CUES, GREEN_CUES, TACTICS } from '#scenario';
import type { Competency, Cue, GreenCue, Scenario, Seat, Story, StoryLine, Tactic, Truth } from '#scenario';
import { seasonAccuracy } from './season.ts';
import type { SeasonAccuracy } from './season.ts';
import type { SurfaceReport } from './surface.ts';

export interface SeasonRow {
  readonly id: string;
  readonly truth: Truth;
  readonly seat: Seat;
  readonly facts: readonly string[];
  /** On lines, in the order of the vocabulary. */
  readonly tactics: readonly Tactic[];
  /** On lines and on the rows of closer looks; what feedback merely recalls does not count. */
  readonly cues: readonly Cue[];
  readonly greenCues: readonly GreenCue[];
  /** Of its decision points. */
  readonly competencies: readonly Competency[];
  readonly decisions: number;
  readonly judged: number;
}

/** How many scenarios have it, and how many must. */
export interface Quota<Id extends string> {
  readonly id: Id;
  readonly scenarios: number;
  readonly least: number;
}

export interface SeasonTable {
  readonly rows: readonly SeasonRow[];
  readonly tactics: readonly Quota<Tactic>[];
  readonly cues: readonly Quota<Cue>[];
  readonly competencies: readonly Quota<Competency>[];
  /** Judged moments and items, how many of them are genuine, and how many are items. */
  readonly judged: { readonly total: number; readonly genuine: number; readonly items: number };
  readonly players: readonly SeasonAccuracy[];
}

const LEAST_TACTIC = 2;
const LEAST_CUE = 2;
const LEAST_COMPETENCY = 5;
/** Two of five, as whole numbers. */
const LEAST_GENUINE = { part: 2, whole: 5 };
/** Grave signs, of which one scenario each is enough. */
const RARE_CUES: ReadonlySet<Cue> = new Set<Cue>(['Q18', 'Q23', 'Q28', 'Q29']);

export interface SeasonMember {
  readonly scenario: Scenario;
  readonly story: Story;
}

/** `items`: the truth of each judgement item of the pack; they count among the judged moments (rulings 7). */
export function seasonTable(members: readonly SeasonMember[], items: readonly Truth[] = []): SeasonTable {
  const rows = members.map(seasonRow).sort((a, b) => (a.id < b.id ? -1 : 1));
  const quotas = <Id extends string>(ids: readonly Id[], has: (row: SeasonRow) => readonly Id[], least: number) =>
    ids.map((id): Quota<Id> => ({ id, scenarios: rows.filter((row) => has(row).includes(id)).length, least }));
  const total = (of: readonly SeasonRow[]): number => of.reduce((sum, { judged }) => sum + judged, 0);
  return {
    rows,
    tactics: quotas(TACTICS, ({ tactics }) => tactics, LEAST_TACTIC),
    cues: quotas(CUES, ({ cues }) => cues, LEAST_CUE).map((one) =>
      RARE_CUES.has(one.id) ? { ...one, least: 1 } : one,
    ),
    competencies: quotas(COMPETENCIES, ({ competencies }) => competencies, LEAST_COMPETENCY),
    judged: {
      total: total(rows) + items.length,
      genuine: total(rows.filter(({ truth }) => truth === 'legit')) + items.filter((truth) => truth === 'legit').length,
      items: items.length,
    },
    players: seasonAccuracy(members.map(({ story }) => story)),
  };
}

function seasonRow({ scenario, story }: SeasonMember): SeasonRow {
  const nodes = Object.values(story.nodes);
  const lines = nodes.flatMap(({ lines: said, choices }): StoryLine[] => [
    ...said,
    ...choices.flatMap((choice) => choice.lines),
  ]);
  const looks = Object.values(scenario.inspectables ?? {}).flatMap(({ rows }) => Object.values(rows));
  const decisions = nodes.flatMap(({ decision }) => decision ?? []);
  const sorted = <Id extends string>(ids: readonly Id[], found: readonly Id[]): Id[] => {
    const present = new Set(found);
    return ids.filter((id) => present.has(id));
  };
  const tags = <Id>(of: (tagged: { cues?: readonly Cue[]; greenCues?: readonly GreenCue[] }) => readonly Id[]): Id[] =>
    [...lines, ...looks].flatMap(of);
  return {
    id: scenario.id,
    truth: scenario.truth,
    seat: scenario.seat,
    facts: scenario.facts,
    tactics: sorted(
      TACTICS,
      lines.flatMap(({ tactics }) => tactics),
    ),
    cues: sorted(
      CUES,
      tags(({ cues = [] }) => cues),
    ),
    greenCues: sorted(
      GREEN_CUES,
      tags(({ greenCues = [] }) => greenCues),
    ),
    competencies: sorted(
      COMPETENCIES,
      decisions.map(({ competency }) => competency),
    ),
    decisions: decisions.length,
    judged: decisions.filter(({ judgement }) => judgement).length,
  };
}

/** What a season does not keep of its promises. Words are at `diagnostic.<code>` in the locale files. */
export interface SeasonFinding {
  readonly code: SeasonCode;
  readonly params: Readonly<Record<string, string>>;
}

export const SEASON_CODES = [
  /** A tactic in too few scenarios. */
  'S190',
  /** A cue in too few scenarios. */
  'S191',
  /** A competency in too few scenarios. */
  'S192',
  /** Too few judged moments are genuine. */
  'S193',
  /** Whoever trusts or refuses everything does better, or worse, than a coin. */
  'S194',
  /** The surface gives the truth away. */
  'S195',
] as const;
type SeasonCode = (typeof SEASON_CODES)[number];

/** `surfaces`: the surface check of each language, by its tag. */
export function seasonFindings(table: SeasonTable, surfaces: Readonly<Record<string, SurfaceReport>>): SeasonFinding[] {
  const short = (code: SeasonCode, quotas: readonly Quota<string>[]): SeasonFinding[] =>
    quotas
      .filter(({ scenarios, least }) => scenarios < least)
      .map(({ id, scenarios, least }) => finding(code, { name: id, scenarios, least }));
  const { total, genuine } = table.judged;
  const share = total === 0 ? 0 : genuine / total;
  const least = LEAST_GENUINE.part / LEAST_GENUINE.whole;
  return [
    ...short('S190', table.tactics),
    ...short('S191', table.cues),
    ...short('S192', table.competencies),
    ...(total === 0 || genuine * LEAST_GENUINE.whole < total * LEAST_GENUINE.part
      ? [finding('S193', { genuine, total, share: percent(share), least: percent(least) })]
      : []),
    ...table.players.filter(({ balanced }) => balanced !== 0.5).map(unfair),
    ...Object.entries(surfaces)
      .filter(([, { givesAway }]) => givesAway)
      .map(([language, { accuracy }]) => givenAway(language, accuracy)),
  ];
}

const unfair = ({ player, balanced, forced }: SeasonAccuracy): SeasonFinding =>
  finding('S194', {
    player,
    balanced: balanced === null ? '–' : balanced.toFixed(2),
    forced: forced.join(', ') || '–',
  });

const givenAway = (language: string, accuracy: SurfaceReport['accuracy']): SeasonFinding =>
  finding('S195', {
    language,
    balanced: percent(accuracy?.balanced ?? 0),
    low: percent(accuracy?.interval.low ?? 0),
    high: percent(accuracy?.interval.high ?? 1),
  });

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function finding(code: SeasonCode, params: Readonly<Record<string, string | number>>): SeasonFinding {
  return { code, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])) };
}
