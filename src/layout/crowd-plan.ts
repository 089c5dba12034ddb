import { personScale } from './plaza-plan.ts';
import type { HubLayout } from './hub-layout.ts';

interface Stander {
  /** By the name the person has in the drawings. */
  readonly who: 'dad' | 'mom' | 'boy' | 'boy2' | 'girl' | 'girl2' | 'aodai' | 'aodai2' | 'kid';
  /** Design px from the middle, and from the row that `by` names. */
  readonly x: number;
  readonly y: number;
  readonly by: 'shore' | 'drum';
  readonly flip?: boolean;
}

/** Somebody on the plaza: CSS px where the feet stand, and CSS px per px of the drawing. */
export interface Bystander {
  readonly who: Stander['who'];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly size: 'far' | 'mid' | 'near';
  readonly flip: boolean;
}

const PORTRAIT: readonly Stander[] = [
  { who: 'dad', x: -176, y: 74, by: 'shore' },
  { who: 'girl', x: -146, y: 78, by: 'shore', flip: true },
  { who: 'aodai', x: 164, y: 76, by: 'shore' },
  { who: 'boy2', x: 194, y: 80, by: 'shore', flip: true },
  { who: 'mom', x: -488, y: 84, by: 'shore' },
  { who: 'boy', x: 490, y: 82, by: 'shore', flip: true },
  { who: 'aodai2', x: 100, y: -54, by: 'drum', flip: true },
  { who: 'girl2', x: 138, y: -46, by: 'drum' },
  { who: 'boy', x: -140, y: -52, by: 'drum' },
  { who: 'mom', x: 78, y: 178, by: 'drum' },
  { who: 'kid', x: 134, y: 174, by: 'drum' },
  { who: 'dad', x: -108, y: 192, by: 'drum' },
];
const LANDSCAPE: readonly Stander[] = [
  { who: 'dad', x: -160, y: 48, by: 'shore' },
  { who: 'girl', x: -142, y: 50, by: 'shore', flip: true },
  { who: 'aodai', x: 132, y: 48, by: 'shore' },
  { who: 'boy2', x: 152, y: 50, by: 'shore', flip: true },
  { who: 'mom', x: -402, y: 46, by: 'shore' },
  { who: 'kid', x: 400, y: 48, by: 'shore' },
  { who: 'aodai2', x: 378, y: -18, by: 'drum', flip: true },
  { who: 'girl2', x: 408, y: -13, by: 'drum' },
  { who: 'boy', x: -408, y: 6, by: 'drum' },
  { who: 'girl', x: -378, y: 3, by: 'drum', flip: true },
  { who: 'mom', x: 150, y: 74, by: 'drum' },
  { who: 'kid', x: 192, y: 72, by: 'drum' },
  { who: 'dad', x: -166, y: 78, by: 'drum' },
];

const CHILD = 0.72;
const size = ({ by, y }: Stander): Bystander['size'] => (by === 'shore' ? 'far' : y > 0 ? 'near' : 'mid');

/** Families and friends around the drum and by the water, in a viewport of this width. */
export function crowdPlan(layout: HubLayout, width: number): readonly Bystander[] {
  return (layout.portrait ? PORTRAIT : LANDSCAPE).map((stander) => {
    const y = (stander.by === 'shore' ? layout.shore : layout.drum.y) + stander.y * layout.unit;
    return {
      who: stander.who,
      x: width / 2 + stander.x * layout.unit * (stander.by === 'drum' ? layout.spread : 1),
      y,
      scale: personScale(layout, y) * (stander.who === 'kid' ? CHILD : 1),
      size: size(stander),
      flip: stander.flip === true,
    };
  });
}
