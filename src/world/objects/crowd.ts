import type { GameObjects } from 'phaser';
import type { FolkName } from '#art';
import { crowdPlan, personScale } from '#layout';
import type { Bystander, HubLayout } from '#layout';
import type { Stage } from '../stage.ts';

const WALKERS: readonly {
  readonly who: FolkName;
  readonly slot: number;
  readonly side: number;
  readonly start: number;
}[] = [
  { who: 'girl2', slot: 0, side: -0.5, start: 0.15 },
  { who: 'boy2', slot: 2, side: 0.55, start: 0.6 },
  { who: 'aodai2', slot: 1, side: 0.3, start: 0.42 },
  { who: 'boy', slot: 0, side: -0.2, start: 0.85 },
];

/** The drawings that the crowd needs, as `name-size`. */
export function crowdKeys(layout: HubLayout): ReadonlySet<string> {
  const standing = crowdPlan(layout, 0).map(({ who, size }) => `${who}-${size}`);
  return new Set([...standing, ...WALKERS.flatMap(({ who }) => [`${who}-step-0`, `${who}-step-1`])]);
}

/** Seconds from the drum to a lantern's door. */
const WALK_SECONDS = 26;
/** The share of the way after which they turn to the door. */
const TURN = 0.8;

/** Families and friends around the drum, and some who stroll into the far lanterns. */
export function buildCrowd(stage: Stage, layer: GameObjects.Container, layout: HubLayout): void {
  crowdPlan(layout, stage.width).forEach((bystander, index) => stand(stage, layer, bystander, index));
  WALKERS.forEach((walker) => stroll(stage, layer, layout, walker));
}

function stand(stage: Stage, layer: GameObjects.Container, bystander: Bystander, index: number): void {
  const { who, x, y, scale, size, flip } = bystander;
  stage.image(layer, 'shadow', x, y, scale).setDepth(y - 0.5);
  const person = stage.image(layer, `${who}-${size}`, x, y, scale).setDepth(y).setFlipX(flip);
  if (flip) person.setOrigin(1 - person.originX, person.originY);
  if (who === 'kid') glow(stage, layer, { x: x + 32 * scale, y: y - 114 * scale, scale });
  const [tall, phase] = [person.scaleY, index * 1.7];
  stage.whileMoving((seconds) => {
    person.scaleY = tall * (1 + 0.008 * Math.sin(seconds * 1.6 + phase));
    person.rotation = 0.012 * Math.sin(seconds * 0.5 + phase);
  });
}

/** The light of a star lantern on a stick. */
function glow(stage: Stage, layer: GameObjects.Container, at: { x: number; y: number; scale: number }): void {
  const light = stage
    .light(layer, 'glow', { ...at, scale: 0.5 * at.scale, tint: 0xff7a66, alpha: 0.7 })
    .setDepth(at.y + 200 * at.scale);
  stage.whileMoving((seconds) => light.setAlpha(0.6 + 0.15 * Math.sin(seconds * 2.1)));
}

function stroll(stage: Stage, layer: GameObjects.Container, layout: HubLayout, walker: (typeof WALKERS)[number]): void {
  const door = layout.booths[walker.slot];
  if (door === undefined) return;
  const from = { x: layout.drum.x + walker.side * layout.drum.rx, y: layout.drum.y - layout.drum.ry * 0.2 };
  const to = { x: door.x, y: door.y + 4 * layout.unit };
  // Round the lantern's name, which hangs before its threshold.
  const beside = to.x + Math.sign(from.x - to.x) * (door.hit.width / 2 + 10 * layout.unit);
  const person = stage.image(layer, `${walker.who}-step-0`, from.x, from.y).setDepth(to.y + 1);
  const { gallery } = stage.kit;
  const unit = gallery.scaleOf(`${walker.who}-step-0`, 1);
  const keys = [`${walker.who}-step-0`, `${walker.who}-step-1`] as const;
  let foot = 0;
  const place = (seconds: number): void => {
    const t = (seconds / WALK_SECONDS + walker.start) % 1;
    const [up, across] = [Math.min(1, t / TURN), Math.max(0, (t - TURN) / (1 - TURN))];
    const x = from.x + (beside - from.x) * up * (2 - up) + (to.x - beside) * across;
    const y = from.y + (to.y - from.y) * up;
    const stride = Math.floor(seconds * 2.6 + walker.start * 7) % 2;
    if (stride !== foot) gallery.swap(person, keys[stride === 0 ? 0 : 1]);
    foot = stride;
    person.setPosition(x, y - Math.abs(Math.sin(seconds * 8.2)) * 1.2 * layout.unit);
    person.setScale(unit * personScale(layout, y) * (1 - 0.12 * Math.max(0, t - 0.85) * 6.6));
    person.setAlpha(Math.min(1, t * 9) * Math.min(1, (1 - t) * 12));
  };
  place(0);
  stage.whileMoving(place);
}
