/** Fit for the kiosk: visitors of any age, standing, with friends watching (learning-spec §6; issue 4). */
import type { Scenario } from '../schema.ts';
import type { Model } from './model.ts';

const MOST = { age: 11, intensity: 2 } as const;
/** Minutes of an arc; a whole story on a kiosk's list may be longer. */
const ARC_MINUTES = 2;

interface Unfit {
  readonly field: keyof Scenario;
  readonly value: number | string;
  readonly allowed: string;
}

type Judged = Partial<Pick<Scenario, 'age' | 'intensity' | 'signOff'>>;

/** What keeps a scenario away from the kiosk. */
export function findUnfit(scenario: Judged): Unfit[] {
  const unfit = (['age', 'intensity'] as const).flatMap((field) => above(field, scenario[field], MOST[field]));
  const { signOff } = scenario;
  return signOff === 'pending' ? [...unfit, { field: 'signOff', value: signOff, allowed: 'done' }] : unfit;
}

/** Arcs are offered at every kiosk, on a list or not. */
export function checkArc({ scenario, report }: Model): void {
  if (scenario.arc !== true) return;
  const unfit = [...findUnfit(scenario), ...above('minutes', scenario.minutes, ARC_MINUTES)];
  for (const { field, value, allowed } of unfit) {
    report.add('S177', [field], { params: { field, value, allowed } });
  }
}

const above = (field: Unfit['field'], value: number | undefined, most: number): Unfit[] =>
  value !== undefined && value > most ? [{ field, value, allowed: `≤ ${most}` }] : [];
