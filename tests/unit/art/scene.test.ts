import { describe, expect, it } from 'vitest';
import {
  BOOTH_SHAPE_NAMES, BOOTH_SIGN_NAMES, FOLK, LANTERN_HUES, auraPicture, beamPicture, bondPicture, boothPicture,
  branchPicture, bridgePicture, casePicture, cloudPicture, donePicture, drumBirdsPicture, drumFacePicture,
  drumTeethPicture, fadePicture, floatPicture, glitterPicture, glowPicture, lakePicture, lampPicture, lanternPicture,
  leafPicture, lotusLeavesPicture, moonPicture, personPicture, pictureSvg, plazaPicture, raysPicture, ribsPicture, ringPicture, ropePicture,
  roundedPicture, scanPicture, sceneSvg, screenPicture, shadowPicture, sheetSvg, shimmerPicture, skyPicture, skylinePicture, someonePicture,
  sparkPicture, starPicture, strandPicture, templePicture, towerPicture, vignettePicture, wavePicture, wavesPicture,
  willowPicture,
} from '#art'; // prettier-ignore
import type { FolkName, Picture, Placed } from '#art';
import { svgFaults } from './svg-check.ts';

const PHONE = { width: 400, height: 700, bezel: 12, radius: 40 };

const PICTURES: Readonly<Record<string, Picture>> = {
  sky: skyPicture(1080, 600),
  moon: moonPicture(),
  star: starPicture(),
  cloud: cloudPicture(2),
  skyline: skylinePicture(1366, 62),
  lake: lakePicture(1080, 300),
  waves: wavesPicture(1080, 300, 3),
  glitter: glitterPicture(8, 150),
  shimmer: shimmerPicture(),
  'lotus leaves': lotusLeavesPicture(),
  tower: towerPicture(),
  temple: templePicture(),
  bridge: bridgePicture(345, 52, 34),
  lamp: lampPicture(),
  plaza: plazaPicture({ width: 1080, height: 1100, sag: 36, drum: { x: 540, y: 480, rx: 480, ry: 216 } }),
  'drum face': drumFacePicture(),
  'drum birds': drumBirdsPicture(),
  'drum teeth': drumTeethPicture(),
  ring: ringPicture(),
  rope: ropePicture(1080, 44, 28),
  branch: branchPicture(4),
  strand: strandPicture(1),
  willow: willowPicture(3),
  leaf: leafPicture('#E79A5E'),
  bond: bondPicture(3),
  done: donePicture(),
  shadow: shadowPicture(),
  glow: glowPicture(),
  spark: sparkPicture(),
  beam: beamPicture(),
  rays: raysPicture(),
  fade: fadePicture(),
  wave: wavePicture(),
  vignette: vignettePicture(),
  ribs: ribsPicture(1366, 768),
  case: casePicture(PHONE),
  screen: screenPicture(PHONE),
  aura: auraPicture(PHONE, 90),
  someone: someonePicture(true),
  rounded: roundedPicture(someonePicture(false), { x: 10, y: 0, width: 340, height: 640, radius: 40 }),
  scan: scanPicture(600),
  ...Object.fromEntries(LANTERN_HUES.map((hue) => [`lantern ${hue}`, lanternPicture(hue)])),
  ...Object.fromEntries(LANTERN_HUES.map((hue) => [`float ${hue}`, floatPicture(hue)])),
  ...Object.fromEntries(
    BOOTH_SHAPE_NAMES.map((shape, i) => [
      `booth ${shape}`,
      boothPicture(shape, 'coral', BOOTH_SIGN_NAMES[i] ?? 'call'),
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(FOLK) as FolkName[]).flatMap((name) => [
      [`${name} standing`, personPicture(FOLK[name])],
      [`${name} walking`, personPicture(FOLK[name], { step: 1 })],
      [`${name} turned`, personPicture(FOLK[name], { step: 0, turned: true })],
    ]),
  ),
};

describe.each(Object.entries(PICTURES))('picture of %s', (_name, picture) => {
  const svg = pictureSvg(picture, 1.5);

  it('stands alone, holds no words and has sound numbers', () => {
    expect(svgFaults(svg)).toEqual([]);
  });

  it('knows its size at the scale that was asked for', () => {
    const [, width, height] = /^<svg [^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([Number(width), Number(height)]).toEqual([Math.ceil(picture.box[2] * 1.5), Math.ceil(picture.box[3] * 1.5)]);
  });
});

describe('drawings', () => {
  it('are the same every time', () => {
    expect(skyPicture(400, 300).body).toBe(skyPicture(400, 300).body);
    expect(branchPicture(4).body).toBe(branchPicture(4).body);
  });

  it('are written once in a scene that shows them twice', () => {
    const picture = floatPicture('amber');
    const [left, right] = [10, 90].map((x) => ({ picture, x, y: 20, scale: 1 })) as [Placed, Placed];
    const svg = sceneSvg(100, 40, [left, { ...right, turn: 12.5 }]);
    expect(svg.match(/<radialGradient/g)).toHaveLength(1);
    expect(svg).toContain('rotate(12.5)');
    expect(svg).toContain('<use href="#s0"/>');
    expect(svgFaults(svg)).toEqual([]);
  });

  it('share a sheet without sharing ids', () => {
    const piece = { picture: boothPicture('globe', 'coral', 'call'), x: 0, y: 0, width: 170, height: 184 };
    const sheet = sheetSvg(400, 200, [piece, { ...piece, x: 200, picture: boothPicture('drum', 'teal', 'bank') }]);
    expect(svgFaults(sheet)).toEqual([]);
  });
});
