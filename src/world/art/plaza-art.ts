import {
  FOLK, bondPicture, boothPicture, branchPicture, donePicture, drumBirdsPicture, drumFacePicture, drumTeethPicture,
  floatPicture, lampPicture, leafPicture, personPicture, plazaPicture, ringPicture, ropePicture, shadowPicture,
  strandPicture,
} from '#art'; // prettier-ignore
import type { FolkName } from '#art';
import { BOOTH_HUE, BOOTH_LOOK, BOOTH_THEMES, boothOf, plazaPlan } from '#layout';
import type { HubLayout } from '#layout';
import type { ArtItem, ArtList } from '../sheets.ts';
import { crowdKeys } from '../objects/crowd.ts';
import { lightArt } from './light-art.ts';
import { waterArt } from './water-art.ts';

/** Leaves in the air, by tone. */
export const LEAF_KEYS = ['leaf-gold', 'leaf-rust'] as const;

/** Everything that is drawn on the plaza, at the size of this screen. */
export function plazaArt(layout: HubLayout, width: number, height: number): ArtList {
  const plan = plazaPlan(layout, width, height);
  const { unit } = layout;
  const wide = plan.wide / unit;
  const sized = (picture: ArtItem['picture'], scale = unit): ArtItem => ({ picture, scale });
  const list: Record<string, ArtItem> = {
    ...lightArt(unit),
    ...waterArt('plaza', plan, layout),
    lamp: sized(lampPicture()),
    plaza: sized(plazaPicture(plan.floor)),
    'drum-face': sized(drumFacePicture(), (layout.drum.rx / 420) * 0.8),
    'drum-birds': sized(drumBirdsPicture(), (layout.drum.rx / 420) * 0.8),
    'drum-teeth': sized(drumTeethPicture(), (layout.drum.rx / 420) * 0.8),
    ring: sized(ringPicture(), unit),
    branch: sized(branchPicture(4), unit * plan.branchScale),
    strand: sized(strandPicture(1), unit * plan.branchScale),
    rope: sized(ropePicture(wide, plan.garland.sag / unit, Math.round(wide / 38))),
    done: sized(donePicture(), unit),
    'leaf-gold': sized(leafPicture('#E79A5E'), unit),
    'leaf-rust': sized(leafPicture('#C0604F'), unit),
    bond: sized(bondPicture(3), unit),
    shadow: { picture: shadowPicture(), scale: unit * 2, soft: true },
  };
  for (const theme of BOOTH_THEMES) {
    const [shape, sign] = BOOTH_LOOK[theme];
    list[`booth-${theme}`] = sized(boothPicture(shape, BOOTH_HUE[theme], sign), boothOf(layout, theme).scale * 1.04);
  }
  for (const hue of ['amber', 'pink', 'coral'] as const) list[`float-${hue}`] = sized(floatPicture(hue), unit * 0.8);
  return Object.assign(list, folkArt(layout, plan.sizes));
}

/** Far people are drawn small on purpose: a large texture made small would shimmer. */
function folkArt(layout: HubLayout, sizes: { readonly far: number; readonly mid: number }): ArtList {
  const near = layout.player.scale;
  const forms = {
    far: [{ step: 0 }, sizes.far],
    mid: [{ step: 0 }, sizes.mid],
    near: [{ step: 0 }, near * 1.06],
    'step-0': [{ step: -1 }, sizes.mid],
    'step-1': [{ step: 1 }, sizes.mid],
  } as const;
  const list: Record<string, ArtItem> = {};
  const wanted = crowdKeys(layout);
  for (const name of Object.keys(FOLK) as FolkName[]) {
    for (const [form, [pose, scale]] of Object.entries(forms)) {
      const key = `${name}-${form}`;
      if (wanted.has(key)) list[key] = { picture: personPicture(FOLK[name], pose), scale };
    }
  }
  const poses = {
    near: { step: 0 },
    'step-0': { step: -1 },
    'step-1': { step: 1 },
    turned: { step: 0, turned: true },
  } as const;
  for (const [name, pose] of Object.entries(poses)) {
    list[`player-${name}`] = { picture: personPicture(FOLK.player, pose), scale: near };
  }
  return list;
}
