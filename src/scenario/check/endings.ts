/** Endings: their tone, and a way to help from each of them (rulings 6). */
import type { EndingTone } from '../vocabulary.ts';
import { entriesOf } from './model.ts';
import type { Model } from './model.ts';

const TONES: Readonly<Record<'scam' | 'legit', readonly EndingTone[]>> = {
  scam: ['safe', 'recovered', 'harmed'],
  legit: ['trusted', 'missed'],
};

export function checkEndings(model: Model): void {
  const { scenario, report } = model;
  const { truth } = scenario;
  for (const [id, ending] of entriesOf(scenario.endings)) {
    const path = ['endings', id];
    if (truth !== undefined && ending.tone !== undefined && !TONES[truth].includes(ending.tone)) {
      const allowed = TONES[truth].join(', ');
      report.add('S163', [...path, 'tone'], { params: { tone: ending.tone, truth, allowed } });
    }
    if (truth !== 'scam' && ending.tone !== 'harmed') continue;
    if (ending.nextSteps !== undefined && Object.keys(ending.nextSteps).length === 0)
      report.add('S161', [...path, 'nextSteps']);
    if ((ending.helplines ?? []).length === 0 && !report.touches([...path, 'helplines'])) {
      report.add('S162', [...path, 'helplines']);
    }
  }
  if (scenario.intensity === 3 && scenario.signOff === undefined) report.add('S164', ['intensity']);
}
