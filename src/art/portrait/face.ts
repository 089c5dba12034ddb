import { fill, mirrored, num, stroke } from '../svg.ts';
import type { EyeKind, ExpressionDrawing, MouthKind } from './expressions.ts';
import { mouthSvg } from './mouth.ts';
import { SKINS } from './person.ts';
import type { PersonSpec } from './person.ts';

const LID = '#1E1331';
const IRIS = '#22142F';
const IRIS_GLOW = '#7A4256';

/** An eyeball about (0, 0); drawn at both eyes, so that the lights sit on the same side of each. */
const BALLS: Readonly<Record<EyeKind, string>> = {
  open: ball(6.3, 7.6),
  wide: `<ellipse rx="9.4" ry="10.2" fill="#FFFDF8"/>${ball(4.9, 5.7)}`,
  smile: '',
  closed: '',
  half: fill('M-6.4-2.2H6.4C6.4 4 3.8 7.2 0 7.2C-3.8 7.2-6.4 4-6.4-2.2Z', IRIS) +
    fill('M-4 2C-3 7 3 7 4 2C2 4.2-2 4.2-4 2Z', IRIS_GLOW) + '<circle cx="2.2" cy="-.4" r="1.8" fill="#fff"/>',
  slant: '',
  droop: '',
}; // prettier-ignore

function ball(rx: number, ry: number): string {
  const glow = `M${num(-rx * 0.68)} ${num(ry * 0.22)}C${num(-rx * 0.5)} ${num(ry * 0.95)} ${num(rx * 0.5)} ${num(ry * 0.95)} ${num(rx * 0.68)} ${num(ry * 0.22)}C${num(rx * 0.3)} ${num(ry * 0.55)} ${num(-rx * 0.3)} ${num(ry * 0.55)} ${num(-rx * 0.68)} ${num(ry * 0.22)}Z`;
  return (
    `<ellipse rx="${rx}" ry="${ry}" fill="${IRIS}"/>${fill(glow, IRIS_GLOW)}` +
    `<circle cx="${num(rx * 0.34)}" cy="${num(-ry * 0.38)}" r="${num(rx * 0.36)}" fill="#fff"/>` +
    `<circle cx="${num(-rx * 0.36)}" cy="${num(ry * 0.34)}" r="${num(rx * 0.17)}" fill="#fff" opacity=".75"/>`
  );
}

/** The left eye's lids about (0, 0): mirrored for the right eye. `lashes` adds the outer flick. */
function lids(kind: EyeKind, lashes: boolean): string {
  const flick = lashes ? stroke('M-9.2-4.8L-12.6-7.4', LID, 2.5) : '';
  const width = lashes ? 3.3 : 2.8;
  switch (kind) {
    case 'open':
      return stroke('M-9.3-4.6C-6.5-10.4 5-11 9.2-5.4', LID, width) + flick;
    case 'wide':
      return stroke('M-10-6.8C-6-13.6 6-13.6 10-6.8', LID, width) + flick;
    case 'smile':
      return stroke('M-9.2 3C-5.5-6 5.5-6 9.2 3', LID, 3.9) + (lashes ? stroke('M-9 2.6L-12.2 1', LID, 2.5) : '');
    case 'closed':
      return (
        stroke('M-9.2-1.6C-5.5 5.6 5.5 5.6 9.2-1.6', LID, 3.5) + (lashes ? stroke('M-7.8.8L-11.2 3.2', LID, 2.5) : '')
      );
    case 'half':
      return stroke('M-9.6-1.8Q0-4.6 9.6-2.2', LID, 3.4) + (lashes ? stroke('M-9.4-1.8L-12.6-4', LID, 2.5) : '');
    case 'droop':
      return (
        fill('M-6.2-1.2Q0-5.6 6.3-5C6.8 3.4 4 7.6 0 7.6C-4 7.6-6.4 3.6-6.2-1.2Z', IRIS) + fill('M-4 2.4C-3 7.2 3 7.2 4 2.4C2 4.6-2 4.6-4 2.4Z', IRIS_GLOW) +
        `<circle cx="1.8" cy="-1.6" r="2" fill="#fff"/>${stroke('M-9.8-.6Q-1-7 9.4-5.8', LID, 3.1)}` + (lashes ? stroke('M-9.6-.6L-13 .8', LID, 2.5) : '')
      ); // prettier-ignore
    case 'slant':
      return (
        fill('M-6.4-4.4L6.3-.6C6.2 4.6 3.7 7 0 7C-4 7-6.4 3-6.4-4.4Z', IRIS) +
        fill('M-4 2C-3 6.8 3 6.8 4 2C2 4.2-2 4.2-4 2Z', IRIS_GLOW) +
        `<circle cx="1.5" cy="0" r="1.5" fill="#fff"/>${stroke('M-9.8-5.6L9.6.2', LID, 3.4)}`
      );
  }
}

/** Everything that mirrors: lids, brow and lines of the left half. */
function leftHalf(person: PersonSpec, drawing: ExpressionDrawing, shade: string): string {
  const size = person.eyes ?? 1;
  const lid = `<g transform="translate(82 113)${size === 1 ? '' : `scale(${size})`}">${lids(drawing.eyes, person.lashes === true)}</g>`;
  const age = person.age ?? 0;
  const laugh = age > 0 ? 'M71 134Q75.5 142 81 145' : '';
  const corners = age > 1 ? 'M62 110L67 113M62 119L67 117.5M76 122.5Q82 125.5 88 123' : '';
  const lines = age > 0 ? stroke(laugh + corners, shade, 2, ' opacity=".7"') : '';
  return lid + lines + (drawing.rightBrow ? '' : brow(person, drawing.brow));
}

function brow(person: PersonSpec, path: string): string {
  const { width = 3.9, colour = '#24173A' } = person.brow ?? {};
  return stroke(path, colour, width);
}

/** Both eyeballs: copies, not mirror images, so that they look the same way and catch the same light. */
function eyeballs(person: PersonSpec, drawing: ExpressionDrawing, id: string): string {
  const inner = BALLS[drawing.eyes];
  if (!inner) return '';
  const [dx, dy] = drawing.look ?? [0, 0];
  const size = person.eyes ?? 1;
  const scale = size === 1 ? '' : `scale(${size})`;
  return `<g id="${id}e"><g transform="translate(${num(82 + dx)} ${num(113 + dy)})${scale}">${inner}</g></g><use href="#${id}e" x="36"/>`;
}

/** Brows, eyes, nose and mouth of one person in one mood. */
export function faceSvg(person: PersonSpec, drawing: ExpressionDrawing, mouth: MouthKind, id: string): string {
  const shade = SKINS[person.skin][2];
  const nose = stroke('M101 119C104 124.5 103.5 128 98.5 128.6', shade, 2.9);
  const browPair = drawing.rightBrow ? brow(person, drawing.brow) + brow(person, drawing.rightBrow) : '';
  const crease = drawing.crease ? stroke('M97.5 95V100M102.5 95V100', shade, 1.8, ' opacity=".6"') : '';
  return (
    nose + crease + eyeballs(person, drawing, id) + mirrored(`${id}y`, leftHalf(person, drawing, shade)) + browPair +
    mouthSvg(mouth, shade, person.lips)
  ); // prettier-ignore
}

/** Drops of sweat and tears lie over hair and glasses. */
export function dropsSvg(drawing: ExpressionDrawing): string {
  let drops = '';
  if (drawing.sweat) {
    drops += fill('M136 82C131 91 129.5 95 132.5 98.5C135.5 102 141 100 141.5 95C142 91 139 87 136 82Z', '#A4E5FF');
    drops += stroke('M134 93.5q-.4 3 2 4.2', '#FFFFFF', 1.5);
  }
  if (drawing.tear) {
    drops += fill(
      'M74.5 123C71.5 128.5 70.5 131 72.4 133.4C74.2 135.6 77.6 134.6 78 131.4C78.3 128.8 76.4 126 74.5 123Z',
      '#A4E5FF',
    );
  }
  return drops;
}
