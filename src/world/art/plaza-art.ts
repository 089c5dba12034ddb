import {
  FOLK, bondPicture, boothPicture, branchPicture, bridgePicture, cloudPicture, donePicture, drumBirdsPicture,
  drumFacePicture, drumTeethPicture, floatPicture, glitterPicture, lakePicture, lampPicture, leafPicture, moonPicture,
  personPicture, plazaPicture, ringPicture, ropePicture, shadowPicture, skyPicture, skylinePicture, starPicture,
  strandPicture, templePicture, towerPicture, wavesPicture, willowPicture,
} from '#art'; // prettier-ignore
import type { FolkName } from '#art';
import { BOOTH_HUE, BOOTH_LOOK, BOOTH_THEMES, boothOf, plazaPlan } from '#layout';
import type { HubLayout } from '#layout';
import type { ArtItem, ArtList } from '../sheets.ts';
import { crowdKeys } from '../objects/crowd.ts';
import { lightArt } from './light-art.ts';

/** Leaves in the air, by tone. */
export const LEAF_KEYS = ['leaf-gold', 'leaf-rust'] as const;

/** Everything that is drawn on the plaza, at the size of this screen. */
export function plazaArt(layout: HubLayout, width: number, height: number): ArtList {
  const plan = plazaPlan(layout, width, height);
  const { unit } = layout;
  const wide = plan.wide / unit;
  const sized = (picture: ArtItem['picture'], scale = unit): ArtItem => ({ picture, scale });
  const soft = (picture: ArtItem['picture'], scale = unit): ArtItem => ({ picture, scale, soft: true });
  const list: Record<string, ArtItem> = {
    ...lightArt(unit),
    sky: sized(skyPicture(wide, layout.horizon / unit + 12)),
    moon: soft(moonPicture(), unit * plan.moon.scale),
    star: sized(starPicture(), unit),
    'cloud-0': soft(cloudPicture(2), unit * plan.cloudScale),
    'cloud-1': soft(cloudPicture(5), unit * plan.cloudScale),
    skyline: sized(skylinePicture(wide, plan.skyline / unit)),
    lake: soft(lakePicture(wide, plan.lake / unit)),
    'waves-0': sized(wavesPicture(wide, plan.lake / unit, 3)),
    'waves-1': sized(wavesPicture(wide, plan.lake / unit, 17)),
    glitter: soft(glitterPicture(8), unit * 1.4),
    tower: sized(towerPicture(), plan.tower.scale),
    temple: sized(templePicture(), plan.temple.scale),
    bridge: sized(bridgePicture(plan.bridge.span / plan.bridge.scale, 52, 34), plan.bridge.scale),
    lamp: sized(lampPicture()),
    plaza: sized(plazaPicture(plan.floor)),
    'drum-face': sized(drumFacePicture(), (layout.drum.rx / 420) * 0.8),
    'drum-birds': sized(drumBirdsPicture(), (layout.drum.rx / 420) * 0.8),
    'drum-teeth': sized(drumTeethPicture(), (layout.drum.rx / 420) * 0.8),
    ring: sized(ringPicture(), unit),
    branch: sized(branchPicture(4), unit * plan.branchScale),
    willow: sized(willowPicture(3), unit * plan.branchScale),
    strand: sized(strandPicture(1), unit * plan.branchScale),
    rope: sized(ropePicture(wide, plan.garland.sag / unit, Math.round(wide / 38))),
    done: sized(donePicture(), unit),
    'leaf-gold': sized(leafPicture('#E79A5E'), unit),
    'leaf-rust': sized(leafPicture('#C0604F'), unit),
    bond: sized(bondPicture(), unit),
    shadow: soft(shadowPicture(), unit * 2),
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
