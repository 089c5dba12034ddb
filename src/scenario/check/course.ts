/** The course of the story: what can be reached, where it sticks, where it turns in circles. */
import { STAY } from '../story.ts';
import { canAllFail } from './logic.ts';
import { declaredVariables } from './variables.ts';
import { entriesOf, meantTarget } from './model.ts';
import type { Exit, Model } from './model.ts';
import type { Fault } from './report.ts';

export function checkCourse(model: Model): void {
  const { scenario, report } = model;
  if (scenario.nodes !== undefined && model.nodes.size === 0) report.add('S137', ['nodes']);
  if (scenario.endings !== undefined && model.endings.size === 0) report.add('S138', ['endings']);
  const exits = model.exits();
  checkReachable(model, exits);
  for (const [id, node] of model.nodes) {
    if (report.touches(['nodes', id, 'choices']) || report.touches(['nodes', id, 'branches'])) continue;
    checkStuck(model, id, exits.get(id) ?? []);
    for (const name of ['goto', 'branches'] as const) {
      if (node[name] === undefined || Object.keys(node.choices ?? {}).length === 0) continue;
      report.add('S136', ['nodes', id, name], { atKey: true, params: { name } });
    }
  }
  checkLoops(model, exits);
}

/** Nodes that lie on some path from these starting points. */
export function reachableFrom(starts: Iterable<string>, exits: ReadonlyMap<string, readonly Exit[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { to } of exits.get(id) ?? []) open.push(to);
  }
  return seen;
}

const COURSE_FIELDS: ReadonlySet<unknown> = new Set([
  'start',
  'nodes',
  'tray',
  'choices',
  'branches',
  'goto',
  'off',
  'trayOff',
]);

/** A fault because of which we do not know where the story may lead. */
function blursCourse({ code, path, suggestion }: Fault): boolean {
  if (code === 'S101') return (suggestion ?? null) === null;
  if (!code.startsWith('F')) return false;
  const entry = ['nodes', 'endings'].includes(String(path[0])) && path.length <= 2;
  const choice = path[0] === 'nodes' && ['choices', 'tray', 'branches'].includes(String(path[2])) && path.length <= 4;
  return entry || choice || path.some((part) => COURSE_FIELDS.has(part) && part === path[path.length - 1]);
}

/** While some target is misspelt or misshapen, nothing can be called unreachable. */
function checkReachable(model: Model, exits: ReadonlyMap<string, readonly Exit[]>): void {
  const { scenario, report } = model;
  if (scenario.start === undefined || model.nodes.size === 0 || report.some(blursCourse)) return;
  const starts = [scenario.start, scenario.gentler?.start ?? scenario.start];
  const seen = reachableFrom(
    starts.map((start) => meantTarget(model, start)),
    exits,
  );
  for (const id of model.nodes.keys()) {
    if (!seen.has(id)) report.add('S130', ['nodes', id], { atKey: true, params: { name: id } });
  }
  for (const [id] of entriesOf(scenario.endings)) {
    if (!seen.has(id)) report.add('S131', ['endings', id], { atKey: true, params: { name: id } });
  }
}

function checkStuck(model: Model, id: string, exits: readonly Exit[]): void {
  if (exits.length === 0) {
    const misshapen =
      model.nodes.get(id)?.goto === undefined && model.gives(model.nodes.get(id), 'goto', ['nodes', id]);
    if (!misshapen) model.report.add('S133', ['nodes', id], { atKey: true, params: { name: id } });
    return;
  }
  if (exits.every(({ from }) => from === null)) {
    if (exits.every(({ when }) => when !== undefined)) {
      model.report.add('S139', ['nodes', id], { atKey: true, params: { name: id } });
    }
    return;
  }
  const limited = ({ to }: Exit) => model.nodes.get(to)?.maxVisits !== undefined;
  const sure = exits.filter((exit) => !limited(exit));
  if (sure.some(({ when }) => when === undefined)) return;
  const conditions = sure.flatMap(({ when }) => (when === undefined ? [] : [when]));
  if (canAllFail(conditions, declaredVariables(model))) {
    model.report.add('S134', ['nodes', id], { atKey: true, params: { name: id } });
  }
}

/**
 * A visit limit holds where a choice or branch leads straight to the limited node (the move is closed then).
 * Any circle left when such steps are taken out could turn for ever.
 */
function checkLoops(model: Model, exits: ReadonlyMap<string, readonly Exit[]>): void {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const known = new Set<string>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    trail.push(id);
    for (const { to, from, branch } of exits.get(id) ?? []) {
      const closes = from !== null || branch;
      if (to === STAY || !model.nodes.has(to) || (closes && model.nodes.get(to)?.maxVisits !== undefined)) continue;
      if (state.get(to) === 'open') {
        const loop = [...trail.slice(trail.indexOf(to)), to].join(' → ');
        if (known.has(loop)) continue;
        known.add(loop);
        model.report.add('S135', ['nodes', to], { atKey: true, params: { loop } });
      } else if (!state.has(to)) visit(to);
    }
    trail.pop();
    state.set(id, 'done');
  };
  for (const id of model.nodes.keys()) if (!state.has(id)) visit(id);
}
