import type { Portrait } from '#scenario';
import { glowGradient, num, verticalGradient } from '../svg.ts';

/** Where somebody calls from: a dim room of a few soft shapes on the 360 × 640 box. */
export type RoomKind = 'office' | 'home' | 'bedroom' | 'school' | 'helpline' | 'cafe' | 'street' | 'dark';

export const ROOM_OF: Readonly<Record<Portrait, RoomKind>> = {
  linh: 'bedroom',
  minh: 'bedroom',
  an: 'bedroom',
  trang: 'bedroom',
  me: 'home',
  bo: 'home',
  ba: 'home',
  ong: 'home',
  'nu-sinh': 'bedroom',
  'nam-sinh': 'bedroom',
  'chi-chu': 'cafe',
  'co-giao': 'school',
  'tu-van': 'helpline',
  'can-bo': 'office',
  'tuyen-dung': 'office',
  'nguoi-la': 'cafe',
  'an-mat': 'dark',
  shipper: 'street',
  'chi-giao': 'street',
  'ban-cung-phong': 'bedroom',
  'chu-quan': 'cafe',
  nhom: 'home',
  'he-thong': 'dark',
};

/** A rectangle out of focus: several sizes of itself laid over each other. */
function softBox(x: number, y: number, width: number, height: number, colour: string, strength = 1): string {
  const insets = width < 60 ? [0, 4, 8] : [0, 4, 8, 12];
  const layers = insets.map(
    (inset) =>
      `<rect x="${x + inset}" y="${y + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${num(Math.max(3, 15 - inset))}"/>`,
  );
  return `<g fill="${colour}" opacity="${strength}" fill-opacity=".26">${layers.join('')}</g>`;
}

const grid = (x: number, y: number, columns: number, rows: number, [w, h]: readonly [number, number], colour: string): string =>
  Array.from({ length: columns * rows }, (_, cell) =>
    softBox(x + (cell % columns) * (w + 6), y + Math.floor(cell / columns) * (h + 8), w, h, colour, 0.8),
  ).join(''); // prettier-ignore

/** Lamps and fairy lights: discs with a soft edge, from the room's own glow. */
const lights = (glow: string, places: readonly (readonly [x: number, y: number, r: number])[]): string =>
  places.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="url(#${glow})"/>`).join('');

interface Room {
  /** Wall from top to bottom. */
  readonly wall: readonly [string, string, string];
  readonly lamp: string;
  readonly lamps: readonly (readonly [x: number, y: number, r: number])[];
  readonly shapes: string;
}

const ROOMS: Readonly<Record<RoomKind, Room>> = {
  office: {
    wall: ['#51606C', '#2F3848', '#171C30'],
    lamp: '#C9DDE6',
    lamps: [[84, 150, 150], [300, 60, 90]],
    shapes: softBox(14, 84, 126, 160, '#6B7C88') + grid(28, 98, 2, 2, [46, 62], '#A5B8C2') + softBox(238, 66, 112, 250, '#333E4C') + grid(250, 80, 1, 5, [88, 36], '#5F6D7B'),
  },
  home: {
    wall: ['#6B4A5E', '#46304F', '#211A38'],
    lamp: '#FFC98A',
    lamps: [[58, 170, 150], [58, 170, 46]],
    shapes: softBox(216, 92, 120, 92, '#8E6A78') + softBox(232, 106, 88, 64, '#C79B8A') + softBox(34, 206, 48, 150, '#5A3B50') + softBox(250, 232, 96, 130, '#553A58') + grid(262, 244, 2, 2, [32, 46], '#A67A86'),
  },
  bedroom: {
    wall: ['#4A4484', '#332E66', '#191840'],
    lamp: '#FFD9A0',
    lamps: [[30, 92, 22], [78, 112, 26], [132, 122, 22], [188, 120, 26], [244, 110, 22], [296, 92, 26], [338, 74, 22]],
    shapes: softBox(20, 160, 104, 74, '#6E66B8') + softBox(256, 150, 82, 110, '#5B54A2') + softBox(268, 164, 26, 80, '#C27FA8', 0.8) + softBox(298, 176, 22, 68, '#6FB5B0', 0.8) + softBox(-10, 290, 110, 150, '#413A80'),
  },
  school: {
    wall: ['#3E6A66', '#2A4650', '#16243A'],
    lamp: '#D8F3DF',
    lamps: [[310, 96, 110]],
    shapes: softBox(16, 92, 222, 150, '#27524E') + softBox(30, 106, 194, 122, '#3B7068') + softBox(266, 82, 78, 200, '#7FA596') + grid(276, 92, 1, 3, [58, 56], '#C2DCCB'),
  },
  helpline: {
    wall: ['#3C6394', '#28416F', '#151F44'],
    lamp: '#CDEBFF',
    lamps: [[180, 60, 170]],
    shapes: softBox(10, 120, 108, 86, '#5B8AC0') + softBox(24, 134, 80, 58, '#9CC8E8') + softBox(250, 120, 104, 86, '#5B8AC0') + softBox(264, 134, 76, 58, '#9CC8E8') + softBox(-10, 250, 380, 60, '#24406E'),
  },
  cafe: {
    wall: ['#6A4438', '#452C38', '#20172C'],
    lamp: '#FFC878',
    lamps: [[66, 96, 74], [66, 96, 24], [180, 70, 64], [180, 70, 20], [300, 100, 74], [300, 100, 24]],
    shapes: softBox(10, 196, 340, 16, '#8C5E48') + grid(22, 150, 4, 1, [28, 48], '#B98A68') + grid(232, 156, 3, 1, [30, 42], '#7FA090') + softBox(-10, 280, 90, 160, '#4E3340') + softBox(286, 280, 90, 160, '#4E3340'),
  },
  street: {
    wall: ['#2E2A66', '#4A3068', '#1C173C'],
    lamp: '#FFB870',
    lamps: [[48, 130, 60], [48, 130, 18], [314, 100, 78], [314, 100, 22], [262, 214, 34], [96, 236, 30]],
    shapes: softBox(-14, 180, 92, 260, '#3D3478') + grid(2, 200, 2, 4, [28, 34], '#B58A78') + softBox(280, 160, 96, 280, '#382E6C') + grid(292, 178, 2, 4, [28, 34], '#8E74B4'),
  },
  dark: {
    wall: ['#2A2750', '#1C1A3E', '#0D0C28'],
    lamp: '#8A9BFF',
    lamps: [[180, 250, 210]],
    shapes: softBox(24, 110, 90, 140, '#34316A') + softBox(252, 96, 84, 170, '#2F2C60'),
  },
}; // prettier-ignore

export function roomSvg(kind: RoomKind, id: string): string {
  const { wall, lamp, lamps, shapes } = ROOMS[kind];
  return (
    `<defs>${verticalGradient(`${id}w`, wall)}${glowGradient(`${id}l`, lamp, 0.62)}</defs>` +
    `<rect width="360" height="640" fill="url(#${id}w)"/><g opacity=".62">${shapes}</g>${lights(`${id}l`, lamps)}`
  );
}
