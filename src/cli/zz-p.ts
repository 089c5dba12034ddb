import { readFileSync } from 'node:fs';
import { checkScenario } from '#scenario/check';
import { compileStory } from '#scenario';
import { createStepper } from '#analysis';
import { explore } from '../analysis/explore.ts';
import { spreadScores, sharesOf } from '../analysis/scores.ts';
for (const f of process.argv.slice(2)) {
const s = compileStory(checkScenario(readFileSync(f, 'utf8')).scenario!);
let a = performance.now();
const st = createStepper(s); const e = explore(s, st, false, 1e6);
if (e.kind !== 'graph') continue;
console.log(f, 'explore', (performance.now()-a).toFixed(0), e.graph.states.length, e.graph.edges.reduce((n,x)=>n+x.length,0));
a = performance.now(); sharesOf(s, st, e.graph); console.log('shares', (performance.now()-a).toFixed(0));
a = performance.now(); const o = spreadScores(s, st, e.graph, 1e7); console.log('spread', (performance.now()-a).toFixed(0), o?.length);
}
