import { HUES } from '../palette.ts';
import type { HueRamp, LanternHue } from '../palette.ts';
import { fill, num, stroke } from '../svg.ts';
import { BOOTH_SHAPES, LOTUS_PETALS, SIGNS } from './booth-shapes.ts';
import type { BoothShape, BoothSign } from './booth-shapes.ts';
import { bar, circle, ellipse, fade, linear, radial } from './picture.ts';
import type { Picture } from './picture.ts';

/** A great lantern one can walk into, 300 tall, drawn about the middle of its threshold. Its glow is added by the world. */
export function boothPicture(shape: BoothShape, hueName: LanternHue, sign: BoothSign): Picture {
  const hue = HUES[hueName];
  const { medallion } = BOOTH_SHAPES[shape];
  const paper = shape === 'lotus' ? lotus(hue) : lantern(shape, hue);
  const body = `<defs>${definitions(hue)}</defs>${platform(hue)}${paper}${door(hue)}${emblem(sign, medallion)}`;
  return { box: [-170, -334, 340, 368], body };
}

function definitions(hue: HueRamp): string {
  return (
    radial(
      'paper',
      [
        [0, '#FFFDF2'],
        [0.16, hue.light],
        [0.4, hue.mid],
        [0.74, hue.deep],
        [1, hue.edge],
      ],
      [0.5, 0.76, 0.82],
    ) +
    linear(
      'side',
      [
        [0, '#FFFFFF', 0.26],
        [0.16, '#FFFFFF', 0.06],
        [0.55, '#1A0A3C', 0],
        [1, '#1A0A3C', 0.42],
      ],
      true,
    ) +
    linear('door', [
      [0, hue.mid],
      [0.3, hue.light],
      [1, '#FFFEF8'],
    ]) +
    linear('lacquer', [
      [0, '#7A3A70'],
      [0.4, '#53285F'],
      [1, '#2A1646'],
    ]) +
    linear(
      'deck',
      [
        [0, hue.edge],
        [0.5, '#35205E'],
        [1, '#1A1442'],
      ],
      true,
    ) +
    radial('lamp', [
      [0, '#FFFDF5', 0.9],
      [0.4, hue.light, 0.45],
      [1, hue.light, 0],
    ])
  );
}

function platform(hue: HueRamp): string {
  return (
    ellipse(0, 6, 150, 24, '#070920', fade(0.45)) +
    ellipse(0, -1, 138, 22, '#120E38') +
    ellipse(0, -6, 136, 20, 'url(#deck)') +
    stroke('M-136 -6A136 20 0 0 0 136 -6', hue.mid, 2.6, ' opacity=".85"') +
    ellipse(0, -14, 122, 17, '#1A1442') +
    ellipse(0, -16, 120, 16, hue.edge) +
    stroke('M-120 -16A120 16 0 0 0 120 -16', hue.light, 1.6, ' opacity=".5"')
  );
}

function lantern(shape: Exclude<BoothShape, 'lotus'>, hue: HueRamp): string {
  const { outline, ribs, top, neck, bands } = BOOTH_SHAPES[shape];
  const motif = bands.map((y, index) => band(y, index % 2 === 0 ? 15 : 10)).join('');
  const paper =
    fill(outline, 'url(#paper)') +
    `<clipPath id="skin"><path d="${outline}"/></clipPath><g clip-path="url(#skin)"><g stroke="${hue.light}" stroke-opacity=".34" fill="none" stroke-width="2">${motif}</g>${ellipse(0, -44, 108, 92, 'url(#lamp)')}</g>` +
    stroke(ribs, hue.edge, 2.6, ' stroke-opacity=".42"') +
    `<g transform="translate(2 0)">${stroke(ribs, hue.light, 1, ' stroke-opacity=".35"')}</g>` +
    fill(outline, 'url(#side)') +
    stroke(outline, hue.light, 2.4, ' stroke-opacity=".65"');
  return paper + fringe(hue) + (shape === 'drum' ? roof(hue) : cap(top, neck, hue));
}

/** A row of drum circles on the paper. */
function band(y: number, r: number): string {
  let row = '';
  for (let x = -160; x <= 160; x += r * 2.7)
    row += `<circle cx="${num(x)}" cy="${y}" r="${r}"/><circle cx="${num(x)}" cy="${y}" r="${num(r * 0.42)}"/>`;
  return row;
}

/** Scallops under the paper, left and right of the door. */
function fringe(hue: HueRamp): string {
  let path = '';
  for (let x = -104; x < 104; x += 16) if (Math.abs(x + 8) > 50) path += `M${x} -20a8 9 0 0 0 16 0z`;
  return fill(path, hue.deep) + stroke(path, hue.light, 1.2, ' stroke-opacity=".6"');
}

const spire = (y: number): string =>
  stroke(`M0 ${y}v-20`, '#FFCE86', 3) + circle(0, y - 24, 10, '#FFE6B0', fade(0.25)) + circle(0, y - 24, 5, '#FFF1CC');

/** The lacquered ring that holds the ribs. */
function cap(top: number, neck: number, hue: HueRamp): string {
  const tassel = (x: number): string =>
    stroke(`M${x} ${top + 4}v14`, '#FFCE86', 1.8) +
    circle(x, top + 20, 4, hue.light) +
    stroke(`M${x - 3} ${top + 24}v16M${x} ${top + 24}v20M${x + 3} ${top + 24}v16`, hue.mid, 1.8);
  return (
    bar({ x: -neck, y: top - 12, width: neck * 2, height: 18, radius: 6 }, 'url(#lacquer)') +
    bar({ x: -neck, y: top + 2, width: neck * 2, height: 4, radius: 2 }, '#FFCE86') +
    bar({ x: -neck * 0.55, y: top - 20, width: neck * 1.1, height: 10, radius: 5 }, 'url(#lacquer)') +
    tassel(-neck - 1) +
    tassel(neck + 1) +
    spire(top - 19)
  );
}

/** The curved roof of the drum-shaped lantern. */
function roof(hue: HueRamp): string {
  const eaves = (x: number): string =>
    stroke(`M${x} -232v12`, '#FFCE86', 1.6) +
    bar({ x: x - 6, y: -221, width: 12, height: 15, radius: 6 }, hue.light) +
    stroke(`M${x} -206v10`, hue.mid, 2);
  return (
    fill(
      'M-146 -236C-120 -240 -100 -252 -78 -280H78C100 -252 120 -240 146 -236C138 -226 128 -224 118 -224H-118C-128 -224 -138 -226 -146 -236Z',
      'url(#lacquer)',
    ) +
    stroke(
      'M-78 -276C-92 -258 -104 -248 -120 -241M78 -276C92 -258 104 -248 120 -241M-40 -278L-56 -230M0 -278V-230M40 -278L56 -230',
      '#8A4A80',
      1.6,
      ' opacity=".7"',
    ) +
    stroke('M-146 -236C-128 -226 -124 -225 -118 -225H118C124 -225 128 -226 146 -236', '#FFCE86', 3) +
    bar({ x: -30, y: -296, width: 60, height: 18, radius: 6 }, 'url(#lacquer)') +
    bar({ x: -30, y: -281, width: 60, height: 3.4, radius: 1.6 }, '#FFCE86') +
    eaves(-132) +
    eaves(132) +
    spire(-296)
  );
}

function lotus(hue: HueRamp): string {
  const petals = LOTUS_PETALS.map(({ turn, width, height }) => {
    const path = `M0 ${-height}C${num(width)} ${num(-height * 0.62)} ${num(width * 0.95)} ${num(-height * 0.2)} ${num(width * 0.42)} -14H${num(-width * 0.42)}C${num(-width * 0.95)} ${num(-height * 0.2)} ${-width} ${num(-height * 0.62)} 0 ${-height}Z`;
    const vein = `M0 ${-height + 8}V-90M0 ${num(-height * 0.86)}C${num(-width * 0.34)} ${num(-height * 0.66)} ${num(-width * 0.4)} ${num(-height * 0.5)} ${num(-width * 0.36)} -80M0 ${num(-height * 0.86)}C${num(width * 0.34)} ${num(-height * 0.66)} ${num(width * 0.4)} ${num(-height * 0.5)} ${num(width * 0.36)} -80`;
    return `<g transform="rotate(${turn} 0 -10)">${fill(path, 'url(#paper)')}${fill(path, 'url(#side)', fade(turn === 0 ? 0.6 : 1))}${stroke(vein, hue.light, 1.8, ' stroke-opacity=".38"')}${stroke(path, hue.light, 2.2, ' stroke-opacity=".7"')}</g>`;
  });
  return petals.join('') + ellipse(0, -46, 84, 66, 'url(#lamp)');
}

function door(hue: HueRamp): string {
  const frame = (half: number): string => `M${-half} -14V-78A${half} ${half} 0 0 1 ${half} -78V-14`;
  return (
    fill('M-58 -14L-66 2H66L58 -14Z', 'url(#lacquer)') +
    fill('M-44 -14L-50 1H50L44 -14Z', hue.light, fade(0.85)) +
    stroke(frame(53), hue.edge, 5, ' stroke-opacity=".5"') +
    stroke(frame(48), '#FFE6B0', 1.6, ' stroke-opacity=".6"') +
    fill(`${frame(41)}Z`, 'url(#door)') +
    stroke(frame(41), '#FFF8E6', 4)
  );
}

function emblem(sign: BoothSign, y: number): string {
  return (
    circle(0, y, 46, '#FFE6B0', fade(0.22)) +
    circle(0, y, 40, '#0C0F2E', fade(0.93)) +
    `<circle cx="0" cy="${y}" r="40" fill="none" stroke="#FFE6B0" stroke-width="3"/>` +
    `<path transform="translate(0 ${y}) scale(.94)" d="${SIGNS[sign]}" fill="none" stroke="#FFF3DC" stroke-width="3.7" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

/** The jade mark of a finished story, radius 30. */
export function donePicture(): Picture {
  const check = stroke('M-11 1l7 8l15 -17', '#07271F', 5.4);
  return {
    box: [-36, -36, 72, 72],
    body: circle(0, 0, 34, '#0C0F2E') + circle(0, 0, 29, '#3AD6AE') + circle(0, -3, 25, '#5FE6C3', fade(0.5)) + check,
  };
}
