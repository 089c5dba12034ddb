/** Everything that names something else must name something that exists. */
import type { Condition } from '../schema.ts';
import { STAY } from '../story.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import FACT_IDS from '../data/fact-ids.json' with { type: 'json' };
import TOPICS from '../data/topics.json' with { type: 'json' };
import { entriesOf } from './model.ts';
import type { LooseNode, Model } from './model.ts';
import { nearest } from './nearest.ts';
import type { Path } from './report.ts';
import { pathOfEffect, pathOfLine, walkConditions, walkEffects, walkLines } from './walk.ts';

export function checkReferences(model: Model): void {
  const { scenario } = model;
  checkTarget(model, scenario.start, ['start'], false);
  checkTarget(model, scenario.gentler?.start, ['gentler', 'start'], false);
  for (const [id, node] of model.nodes) checkNode(model, id, node);
  for (const [id, move] of entriesOf(scenario.tray)) {
    checkTarget(model, move.goto, ['tray', id, 'goto'], true);
    checkName(model, 'S103', move.with, ['tray', id, 'with'], scenario.cast);
  }
  for (const [id, person] of entriesOf(scenario.cast)) {
    checkName(model, 'S104', person.inspect, ['cast', id, 'inspect'], scenario.inspectables);
  }
  for (const [id, thread] of entriesOf(scenario.threads)) {
    checkName(model, 'S103', thread.with, ['threads', id, 'with'], scenario.cast);
  }
  for (const [id, item] of entriesOf(scenario.inspectables)) {
    checkName(model, 'S105', item.sets, ['inspectables', id, 'sets'], scenario.variables);
  }
  walkLines(model, (found) => {
    const { speaker, thread, inspect } = found.line;
    const check = (code: DiagnosticCode, name: string | undefined, field: string, known: object | undefined) => {
      if (!isKnown(name, known)) checkName(model, code, name, [...pathOfLine(found), field], known);
    };
    check('S103', speaker, 'speaker', scenario.cast);
    check('S102', thread, 'thread', scenario.threads);
    check('S104', inspect, 'inspect', scenario.inspectables);
  });
  checkEndings(model);
  checkLists(model);
  checkIds(model);
  walkEffects(model, (effect) => {
    if (isKnown(effect.name, scenario.variables)) return;
    checkName(model, 'S105', effect.name, pathOfEffect(effect), scenario.variables, true);
  });
  let chosen: ReadonlySet<string> | null = null;
  const chosenOnce = () => (chosen ??= chosenNames(model));
  walkConditions(model, (condition, path) => checkCondition(model, condition, path, chosenOnce));
}

function checkNode(model: Model, id: string, node: LooseNode): void {
  const { scenario } = model;
  const path: Path = ['nodes', id];
  checkName(model, 'S102', node.thread, [...path, 'thread'], scenario.threads);
  checkTarget(model, node.goto, [...path, 'goto'], false);
  (node.branches ?? []).forEach((branch, i) =>
    checkTarget(model, branch?.goto, [...path, 'branches', i, 'goto'], false),
  );
  for (const [name, choice] of entriesOf(node.choices)) {
    if (isTarget(model, choice.goto)) continue;
    checkTarget(model, choice.goto, [...path, 'choices', name, 'goto'], true);
  }
  for (const [name, override] of entriesOf(node.tray)) {
    const place = [...path, 'tray', name];
    checkName(model, 'S106', name, place, scenario.tray, true);
    checkTarget(model, override.goto, [...place, 'goto'], true);
  }
}

function checkEndings(model: Model): void {
  for (const [id, ending] of entriesOf(model.scenario.endings)) {
    (ending.helplines ?? []).forEach((name, i) => {
      checkName(model, 'S108', name, ['endings', id, 'helplines', i], model.helplines);
    });
  }
}

function checkLists(model: Model): void {
  const { facts, topics, gentler } = model.scenario;
  const known = Object.fromEntries(FACT_IDS.map((id) => [id, true]));
  const named = Object.fromEntries(TOPICS.map((id) => [id, true]));
  (facts ?? []).forEach((id, i) => checkName(model, 'S109', id, ['facts', i], known));
  (topics ?? []).forEach((id, i) => checkName(model, 'S111', id, ['topics', i], named));
  if (gentler?.lines === undefined) return;
  const lines = new Set<string>();
  walkLines(model, (found) => lines.add(pathOfLine(found).join('/')));
  for (const key of Object.keys(gentler.lines)) {
    if (lines.has(key)) continue;
    const path = ['gentler', 'lines', key];
    model.report.add('S110', path, { atKey: true, params: { name: key }, suggestion: nearest(key, lines) });
  }
}

/** One name must not mean two things where the engine looks it up. */
function checkIds(model: Model): void {
  for (const id of model.endings) {
    if (model.nodes.has(id)) model.report.add('S112', ['endings', id], { atKey: true, params: { name: id } });
  }
  for (const [id, node] of model.nodes) {
    for (const choice of Object.keys(node.choices ?? {})) {
      if (!Object.hasOwn(model.scenario.tray ?? {}, choice)) continue;
      model.report.add('S113', ['nodes', id, 'choices', choice], { atKey: true, params: { name: choice } });
    }
  }
}

const isTarget = (model: Model, target: string | undefined): boolean =>
  target !== undefined && (model.nodes.has(target) || model.endings.has(target));

function checkTarget(model: Model, target: string | undefined, path: Path, stayAllowed: boolean): void {
  if (target === undefined || (stayAllowed && target === STAY)) return;
  const starts = path[path.length - 1] === 'start';
  if (model.nodes.has(target) || (!starts && model.endings.has(target))) return;
  const known = [...model.nodes.keys(), ...(starts ? [] : model.endings)];
  const suggestion = nearest(target, stayAllowed ? [...known, STAY] : known);
  // That there are no nodes, or no endings, is said once (S137, S138).
  const nodes = model.scenario.nodes !== undefined && model.nodes.size === 0;
  const endings = !starts && model.scenario.endings !== undefined && model.endings.size === 0;
  if (suggestion === null && (nodes || endings)) return;
  model.report.add('S101', path, { params: { name: target }, suggestion });
}

const isKnown = (name: string | undefined, known: object | undefined): boolean =>
  name === undefined || (known !== undefined && Object.hasOwn(known, name));

function checkName(
  model: Model,
  code: DiagnosticCode,
  name: string | undefined,
  path: Path,
  known: object | undefined,
  atKey = false,
): void {
  if (name === undefined || isKnown(name, known)) return;
  model.report.add(code, path, { atKey, params: { name }, suggestion: nearest(name, Object.keys(known ?? {})) });
}

function checkCondition(model: Model, condition: Condition, path: Path, chosen: () => ReadonlySet<string>): void {
  if ('var' in condition) checkName(model, 'S105', condition.var, [...path, 'var'], model.scenario.variables);
  if ('seen' in condition && !model.nodes.has(condition.seen)) {
    const suggestion = nearest(condition.seen, model.nodes.keys());
    model.report.add('S107', [...path, 'seen'], { params: { name: condition.seen }, suggestion });
  }
  if ('chose' in condition) {
    const known = chosen();
    if (known.has(condition.chose)) return;
    const suggestion = nearest(condition.chose, known);
    model.report.add('S107', [...path, 'chose'], { params: { name: condition.chose }, suggestion });
  }
}

/** What `chose` may name: `node/choice`, and `*` + `/choice` for the same choice anywhere. */
function chosenNames(model: Model): Set<string> {
  const names = new Set<string>();
  for (const conduct of model.conduct.values()) {
    for (const { node, id } of conduct) names.add(`${node}/${id}`).add(`*/${id}`);
  }
  return names;
}
