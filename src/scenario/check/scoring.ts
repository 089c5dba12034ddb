/** Scoring rules of learning-spec §1.2 and rulings 2–6, choice by choice. */
import type { Condition } from '../schema.ts';
import { STAY } from '../story.ts';
import { HARM_CHANNELS } from '../vocabulary.ts';
import type { HarmChannel } from '../vocabulary.ts';
import type { ConductAt, LooseNode, LooseOverride, Model } from './model.ts';
import { entriesOf } from './model.ts';
import type { Path } from './report.ts';
import { declaredVariables, meantVariable } from './variables.ts';

/** Stances that are always right and never harm. */
const RIGHT_STANCES: ReadonlySet<unknown> = new Set(['tell', 'report', 'verify']);
const RIGHT_QUALITY = 0.75;

const DECISION = ['competency', 'weight'] as const;

type Body = ConductAt['body'];

export function checkScoring(model: Model): void {
  const openers = recoveryOpeners(model);
  for (const [id, move] of entriesOf(model.scenario.tray)) checkConduct(model, move, ['tray', id], openers);
  for (const [id, node] of model.nodes) {
    const path = ['nodes', id];
    checkDecision(model, node, path);
    const decides = model.gives(node, 'competency', path) || model.gives(node, 'weight', path);
    for (const conduct of model.conduct.get(id) ?? []) {
      if (conduct.tray) {
        if (decides) checkLeaving(model, node, conduct);
        continue;
      }
      checkPresence(model, conduct.body, conduct.path, decides);
      checkConduct(model, conduct.body, conduct.path, openers);
    }
    for (const [name, override] of entriesOf(node.tray)) {
      const place = ['nodes', id, 'tray', name];
      if (!decides && model.gives(override, 'quality', place)) model.report.add('S151', [...place, 'quality']);
      checkOverride(model, override, name, place, openers);
    }
  }
}

function checkDecision(model: Model, node: LooseNode, path: Path): void {
  const { report } = model;
  const given = DECISION.filter((name) => model.gives(node, name, path));
  for (const name of DECISION) {
    if (given.length === 1 && !given.includes(name)) report.add('S152', [...path, name], { params: { name } });
  }
  if (node.judgement === true && given.length === 0) report.add('S153', [...path, 'judgement']);
}

function checkPresence(model: Model, body: Body, path: Path, decides: boolean): void {
  const scored = model.gives(body, 'quality', path);
  if (decides && !scored) model.report.add('S150', [...path, 'quality']);
  if (!decides && scored) model.report.add('S151', [...path, 'quality']);
}

/** Whoever leaves a decision point has decided; a move that stays there leaves the decision open. */
function checkLeaving(model: Model, node: LooseNode, { id, path, body }: ConductAt): void {
  const [move, own] = [model.scenario.tray?.[id], node.tray?.[id]];
  if (body.goto === undefined || body.goto === STAY) return;
  if (model.gives(move, 'quality', ['tray', id]) || model.gives(own, 'quality', path)) return;
  const place = own?.goto === undefined ? ['tray', id, 'quality'] : [...path, 'quality'];
  if (!model.report.touches(place)) model.report.add('S158', place);
}

function checkConduct(model: Model, body: Body, path: Path, openers: ReadonlySet<string>): void {
  const { report } = model;
  const { stance, quality } = body;
  const harmed = harmedChannels(body.harm);
  if (RIGHT_STANCES.has(stance)) {
    if (quality !== undefined && quality < RIGHT_QUALITY) {
      report.add('S154', [...path, 'quality'], { params: { stance: String(stance), quality } });
    }
    for (const channel of harmed)
      report.add('S155', [...path, 'harm', channel], { params: { stance: String(stance), channel } });
  }
  if (harmed.length > 0 && quality === 1) report.add('S156', [...path, 'quality']);
  if (harmed.some(isRecoverable) && !opensRecovery(body, openers)) {
    report.add('S157', [...path, 'effects']);
  }
  if (model.gives(body, 'quality', path) && !model.gives(body, 'feedback', path))
    report.add('S160', [...path, 'feedback']);
}

const harmedChannels = (harm: Body['harm']): HarmChannel[] =>
  harm === undefined ? [] : HARM_CHANNELS.filter((channel) => (harm[channel] ?? 'none') !== 'none');

/** Isolation needs no recovering move: telling someone lifts it. */
const isRecoverable = (channel: HarmChannel): boolean => channel !== 'isolation';

/** An override is judged together with the move that it changes, but only for what it changes. */
function checkOverride(
  model: Model,
  override: NonNullable<LooseOverride>,
  id: string,
  path: Path,
  openers: ReadonlySet<string>,
): void {
  const base = model.scenario.tray?.[id];
  if (base === undefined || override.off === true) return;
  const before = model.report.count;
  const { stance = base.stance, quality = base.quality } = override;
  const changed = override.stance !== undefined || override.quality !== undefined;
  if (changed && RIGHT_STANCES.has(stance) && quality !== undefined && quality < RIGHT_QUALITY) {
    model.report.add('S154', [...path, 'quality'], { params: { stance: String(stance), quality } });
  }
  const harmed = harmedChannels(base.harm);
  if (override.stance !== undefined && RIGHT_STANCES.has(stance) && harmed[0] !== undefined) {
    model.report.add('S155', [...path, 'stance'], { params: { stance: String(stance), channel: harmed[0] } });
  }
  if (override.quality === 1 && harmed.length > 0) model.report.add('S156', [...path, 'quality']);
  if (harmed.some(isRecoverable) && override.effects !== undefined && !opensRecovery(override, openers)) {
    model.report.add('S157', [...path, 'effects']);
  }
  const feedback = model.gives(override, 'feedback', path) || model.gives(base, 'feedback', ['tray', id]);
  if (model.report.count === before && model.gives(override, 'quality', path) && !feedback) {
    model.report.add('S160', [...path, 'feedback']);
  }
}

/** Booleans that some recovering choice reads in its `when`. */
function recoveryOpeners(model: Model): Set<string> {
  const declared = declaredVariables(model);
  const openers = new Set<string>();
  const read = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('var' in condition && isTrue(condition)) {
      const name = meantVariable(model, condition.var) ?? condition.var;
      if (declared.get(name)?.type !== 'integer') openers.add(name);
    }
  };
  for (const conduct of model.conduct.values()) {
    for (const { body } of conduct) {
      if (body.stance === 'recover' || (body.recover?.length ?? 0) > 0) read(body.when);
    }
  }
  return openers;
}

const isTrue = ({ eq, ne }: { eq?: unknown; ne?: unknown }): boolean => eq === true || ne === false;

const opensRecovery = (body: Pick<Body, 'effects'>, openers: ReadonlySet<string>): boolean =>
  Object.entries(body.effects?.set ?? {}).some(([name, value]) => value === true && openers.has(name));
