/**
 * What conduct is worth where the sender is genuine (learning-spec §1.2): to verify 1, to accept unchecked 0.5, to
 * block or accuse unchecked 0.25. A refusal may be a block or a courteous "not now", so it is worth 0.25 to 0.5.
 * Who reports without a check accuses (rulings 2).
 */
import type { Stance } from '../vocabulary.ts';
import { reachableFrom } from './course.ts';
import type { ConductAt, LooseNode, Model } from './model.ts';
import type { Path } from './report.ts';

/** Least and most that a stance may be worth. */
type Worth = Readonly<Partial<Record<Stance, readonly [number, number]>>>;

/** At every decision point. */
const ALWAYS: Worth = { verify: [1, 1], accuse: [0.25, 0.25] };

/** Where conduct says what the player takes the situation for, and no check has come before. */
const UNCHECKED: Worth = { trust: [0.5, 0.5], refuse: [0.25, 0.5] };

export function checkGenuine(model: Model): void {
  if (model.scenario.truth !== 'legit') return;
  const unchecked = nodesWithoutCheck(model);
  for (const [id, node] of model.nodes) {
    if (node.competency === undefined) continue;
    for (const conduct of model.conduct.get(id) ?? []) {
      // A condition may ask whether a check has come before.
      const blind = node.judgement === true && unchecked.has(id) && conduct.body.when === undefined;
      checkWorth(model, node, conduct, blind);
    }
  }
}

function checkWorth({ report }: Model, node: LooseNode, conduct: ConductAt, blind: boolean): void {
  const { stance, quality } = conduct.body;
  if (stance === undefined) return;
  const reported = placeOf(node, conduct, 'stance');
  if (blind && stance === 'report' && !report.touches(reported)) report.add('S165', reported);
  const worth = ALWAYS[stance] ?? (blind ? UNCHECKED[stance] : undefined);
  const place = placeOf(node, conduct, 'quality');
  if (worth === undefined || quality === undefined || report.touches(place)) return;
  const [least, most] = worth;
  if (quality >= least && quality <= most) return;
  report.add('S159', place, { params: { stance, quality, allowed: least === most ? least : `${least}–${most}` } });
}

/** Nodes to which some way leads on which nothing was verified. */
function nodesWithoutCheck(model: Model): Set<string> {
  const { start, gentler } = model.scenario;
  const starts = [start, gentler?.start].filter((id) => id !== undefined);
  const blind = [...model.exits()].map(
    ([id, exits]) => [id, exits.filter(({ from }) => from?.body.stance !== 'verify')] as const,
  );
  return reachableFrom(starts, new Map(blind));
}

/** A tray move has its fields from the node's own version where that gives them, else from the tray. */
function placeOf(node: LooseNode, { tray, id, path }: ConductAt, field: 'quality' | 'stance'): Path {
  const own = !tray || node.tray?.[id]?.[field] !== undefined;
  return [...(own ? path : ['tray', id]), field];
}
