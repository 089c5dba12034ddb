/** The day's anonymous counters of a kiosk: how many, never who (learning-spec P01–P05). */
import { LANGUAGES, TACTICS } from '#scenario';
import type { Language, Tactic } from '#scenario';
import { RECOVERY_KINDS } from '#ports';
import type { RecoveryKind } from '#ports';
import { SAFE_ACTS } from '../lights.ts';
import type { SafeAct } from '../lights.ts';
import { isId, isWithin, objectOf } from '../stored.ts';

/** What one finished story has brought to the visitors' lake. */
export interface VisitorLights {
  readonly scenario: string;
  readonly acts: readonly SafeAct[];
}

export interface KioskDay {
  /** As in `ClockPort.today`. */
  readonly day: number;
  /** Who chose a language. */
  readonly visitors: number;
  readonly languages: Readonly<Record<Language, number>>;
  /** Stories begun and finished; visits that ended by nobody touching the screen any more. */
  readonly begun: number;
  readonly finished: number;
  readonly left: number;
  /** Single messages that were judged, and judged rightly. */
  readonly judged: number;
  readonly judgedRight: number;
  /** By `scenario/ending`. */
  readonly endings: Readonly<Record<string, number>>;
  /** Tactics that were followed by an unsafe choice, by stories. */
  readonly tactics: Readonly<Record<Tactic, number>>;
  readonly acts: Readonly<Record<SafeAct, number>>;
  readonly recoveries: Readonly<Record<RecoveryKind, number>>;
  /** The latest stories on the visitors' lake, the newest last. */
  readonly lights: readonly VisitorLights[];
}

/** As many families of lanterns as the lake can show at once. */
export const MOST_LIGHTS = 24;
/** More than any day brings, so that a damaged record cannot grow. */
const MOST = 1_000_000;
const MOST_ENDINGS = 300;

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export const newDay = (day: number): KioskDay => ({
  day,
  visitors: 0,
  languages: zeroes(LANGUAGES),
  begun: 0,
  finished: 0,
  left: 0,
  judged: 0,
  judgedRight: 0,
  endings: {},
  tactics: zeroes(TACTICS),
  acts: zeroes(SAFE_ACTS),
  recoveries: zeroes(RECOVERY_KINDS),
  lights: [],
});

const plus = <K extends string>(counts: Readonly<Record<K, number>>, keys: readonly K[]): Record<K, number> => {
  const sum: Record<K, number> = { ...counts };
  for (const key of keys) sum[key] = (sum[key] ?? 0) + 1;
  return sum;
};

export const addVisitor = (day: KioskDay, language: Language): KioskDay => ({
  ...day,
  visitors: day.visitors + 1,
  languages: plus(day.languages, [language]),
});

export interface FinishedVisit extends VisitorLights {
  readonly ending: string;
  /** Tactics that were followed by an unsafe choice. */
  readonly tactics: readonly Tactic[];
}

export const addFinished = (day: KioskDay, { scenario, ending, acts, tactics }: FinishedVisit): KioskDay => ({
  ...day,
  finished: day.finished + 1,
  endings: plus(day.endings, [`${scenario}/${ending}`]),
  tactics: plus(day.tactics, tactics),
  acts: plus(day.acts, acts),
  lights: [...day.lights, { scenario, acts }].slice(-MOST_LIGHTS),
});

export const addJudgement = (day: KioskDay, right: boolean): KioskDay => ({
  ...day,
  judged: day.judged + 1,
  judgedRight: day.judgedRight + Number(right),
});

export const addRecovery = (day: KioskDay, kind: RecoveryKind): KioskDay => ({
  ...day,
  recoveries: plus(day.recoveries, [kind]),
});

/** All lanterns that were lit on that day. */
export const lanternsOf = ({ acts }: KioskDay): number => SAFE_ACTS.reduce((sum, act) => sum + acts[act], 0);

export const recoveriesOf = ({ recoveries }: KioskDay): number =>
  RECOVERY_KINDS.reduce((sum, kind) => sum + recoveries[kind], 0);

/** Parses a stored day; a count that does not fit is 0, the others stay. `null` when it is no day at all. */
export function parseDay(value: unknown): KioskDay | null {
  const data = objectOf(value);
  if (data === null || !isWithin(data['day'], 0, MOST)) return null;
  const count = (name: string): number => countOf(data[name]);
  return {
    day: data['day'],
    visitors: count('visitors'),
    languages: countsOf(data['languages'], LANGUAGES),
    begun: count('begun'),
    finished: count('finished'),
    left: count('left'),
    judged: count('judged'),
    judgedRight: count('judgedRight'),
    endings: endingsOf(data['endings']),
    tactics: countsOf(data['tactics'], TACTICS),
    acts: countsOf(data['acts'], SAFE_ACTS),
    recoveries: countsOf(data['recoveries'], RECOVERY_KINDS),
    lights: lightsOf(data['lights']),
  };
}

const countOf = (value: unknown): number => (isWithin(value, 0, MOST) ? value : 0);

function countsOf<K extends string>(value: unknown, keys: readonly K[]): Record<K, number> {
  const data = objectOf(value) ?? {};
  return Object.fromEntries(keys.map((key) => [key, countOf(data[key])])) as Record<K, number>;
}

function endingsOf(value: unknown): Record<string, number> {
  const known = Object.entries(objectOf(value) ?? {}).filter(
    ([key, count]) => key.split('/').length === 2 && key.split('/').every(isId) && countOf(count) > 0,
  );
  return Object.fromEntries(known.slice(0, MOST_ENDINGS)) as Record<string, number>;
}

function lightsOf(value: unknown): VisitorLights[] {
  if (!Array.isArray(value)) return [];
  const lights = value.flatMap((entry): VisitorLights[] => {
    const { scenario, acts } = objectOf(entry) ?? {};
    if (!isId(scenario) || !Array.isArray(acts)) return [];
    return [{ scenario, acts: SAFE_ACTS.filter((act) => acts.includes(act)) }];
  });
  return lights.slice(-MOST_LIGHTS);
}
