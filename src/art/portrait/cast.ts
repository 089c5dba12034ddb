import type { Portrait } from '#scenario';
import type { BodyShape, HeadShape, PersonSpec } from './person.ts';

/** Portraits that are not a person with a face: the hooded figure, a group, the system. */
export type SymbolPortrait = 'an-mat' | 'nhom' | 'he-thong';
export type PersonPortrait = Exclude<Portrait, SymbolPortrait>;

const ROUND: HeadShape = { cheek: 44, drop: 33, jaw: 21, chin: 160 };
const SOFT: HeadShape = { cheek: 44, drop: 35, jaw: 19, chin: 161 };
const OVAL: HeadShape = { cheek: 43, drop: 37, jaw: 18, chin: 163 };
const BROAD: HeadShape = { cheek: 46, drop: 39, jaw: 27, chin: 163 };
const SQUARE: HeadShape = { cheek: 46, drop: 43, jaw: 29, chin: 163 };
const FULL: HeadShape = { cheek: 46, drop: 38, jaw: 25, chin: 160 };

const TEEN: BodyShape = { shoulder: 78, neck: 14 };
const CHILD: BodyShape = { shoulder: 72, neck: 13 };
const WOMAN: BodyShape = { shoulder: 80, neck: 15 };
const MAN: BodyShape = { shoulder: 90, neck: 19 };

/**
 * The people of the house kit. Nobody here exists. Those who will turn out to be offenders are drawn with the same
 * warmth as helpers: what they are shows in what they ask for, never in their face.
 */
export const CAST: Readonly<Record<PersonPortrait, PersonSpec>> = {
  linh: {
    skin: 'fair', head: SOFT, body: TEEN, hair: 'bob', hairTone: 'black', garment: 'school', backdrop: 'violet',
    lashes: true, rosy: true, eyes: 1.04, extras: ['hair-clip'],
  },
  minh: {
    skin: 'light', head: { ...SOFT, jaw: 22 }, body: { shoulder: 82, neck: 16 }, hair: 'tousled', hairTone: 'black',
    garment: 'hoodie', backdrop: 'teal', brow: { width: 4.3 },
  },
  an: {
    skin: 'light', head: ROUND, body: CHILD, hair: 'pony', hairTone: 'soot', garment: 'scarf', backdrop: 'amber',
    lashes: true, rosy: true, eyes: 1.1, extras: ['hair-tie'],
  },
  trang: {
    skin: 'fair', head: OVAL, body: TEEN, hair: 'long', hairTone: 'brown', garment: 'cardigan', backdrop: 'pink',
    lashes: true, rosy: true, brow: { width: 3.6, colour: '#3D2233' },
  },
  'nu-sinh': {
    skin: 'warm', head: { ...SOFT, jaw: 20 }, body: TEEN, hair: 'low-tail', hairTone: 'soot', garment: 'hoodie',
    backdrop: 'coral', lashes: true, rosy: true, eyes: 1.02, extras: ['round-glasses'],
  },
  'nam-sinh': {
    skin: 'tan', head: { ...ROUND, jaw: 22 }, body: { shoulder: 80, neck: 15 }, hair: 'swept', hairTone: 'black',
    garment: 'jumper', backdrop: 'blue', eyes: 1.02, brow: { width: 4.4 },
  },
  me: {
    skin: 'light', head: FULL, body: WOMAN, hair: 'wave', hairTone: 'brown', garment: 'blouse', backdrop: 'amber',
    lashes: true, lips: '#CF4A60', age: 1, eyes: 0.96, extras: ['earrings'], brow: { width: 3.6, colour: '#3D2233' },
  },
  bo: {
    skin: 'tan', head: BROAD, body: MAN, hair: 'parted', hairTone: 'black', garment: 'polo', backdrop: 'blue',
    age: 1, eyes: 0.9, brow: { width: 4.6 }, extras: ['glasses'],
  },
  ba: {
    skin: 'soft', head: FULL, body: WOMAN, hair: 'bun', hairTone: 'grey', garment: 'floral', backdrop: 'pink',
    age: 2, eyes: 0.9, brow: { width: 3.4, colour: '#7C7696' }, extras: ['earrings'], crop: [18, 8, 164],
  },
  ong: {
    skin: 'soft', head: { ...BROAD, drop: 40 }, body: { shoulder: 86, neck: 18 }, hair: 'parted', hairTone: 'grey',
    garment: 'open-shirt', backdrop: 'slate', age: 2, eyes: 0.88, brow: { width: 4.2, colour: '#7C7696' },
    extras: ['glasses'],
  },
  'chi-chu': {
    skin: 'warm', head: { ...FULL, jaw: 22 }, body: WOMAN, hair: 'lob', hairTone: 'brown', garment: 'apron',
    backdrop: 'teal', lashes: true, age: 1, eyes: 0.96, brow: { width: 3.8, colour: '#3D2233' },
  },
  'co-giao': {
    skin: 'fair', head: OVAL, body: WOMAN, hair: 'low-tail', hairTone: 'black', garment: 'ao-dai', backdrop: 'teal',
    lashes: true, lips: '#D1566A', extras: ['earrings'],
  },
  'tu-van': {
    skin: 'light', head: SOFT, body: WOMAN, hair: 'lob', hairTone: 'soot', garment: 'headset-polo', backdrop: 'blue',
    lashes: true, extras: ['headset'], crop: [20, 18, 160],
  },
  'can-bo': {
    skin: 'warm', head: SQUARE, body: MAN, hair: 'cropped', hairTone: 'black', garment: 'uniform', backdrop: 'slate',
    eyes: 0.94, brow: { width: 4.8 }, extras: ['officer-cap'], crop: [13, -2, 174],
  },
  'tuyen-dung': {
    skin: 'fair', head: OVAL, body: WOMAN, hair: 'straight', hairTone: 'soot', garment: 'blazer', backdrop: 'violet',
    lashes: true, lips: '#D8596B', extras: ['mole'],
  },
  'nguoi-la': {
    skin: 'fair', head: { ...OVAL, jaw: 21 }, body: { shoulder: 87, neck: 17 }, hair: 'comma', hairTone: 'chestnut',
    garment: 'open-shirt', backdrop: 'plum', brow: { width: 4.2, colour: '#4A2A2E' },
  },
  shipper: {
    skin: 'tan', head: { ...BROAD, jaw: 24 }, body: MAN, hair: 'capped', hairTone: 'black', garment: 'rider',
    backdrop: 'coral', eyes: 0.94, brow: { width: 4.6 }, extras: ['rider-cap'], crop: [16, 8, 168],
  },
  'chi-giao': {
    skin: 'warm', head: { ...OVAL, jaw: 20 }, body: WOMAN, hair: 'low-tail', hairTone: 'soot', garment: 'rider',
    backdrop: 'coral', lashes: true, lips: '#D1566A', extras: ['rider-cap'], crop: [16, 8, 168],
  },
  'ban-cung-phong': {
    skin: 'warm', head: { ...ROUND, chin: 161 }, body: TEEN, hair: 'curls', hairTone: 'chestnut', garment: 'jumper',
    backdrop: 'blue', rosy: true, brow: { width: 4, colour: '#4A2A2E' }, extras: ['round-glasses'], crop: [20, 14, 160],
  },
  'chu-quan': {
    skin: 'warm', head: { ...BROAD, drop: 41 }, body: MAN, hair: 'swept', hairTone: 'soot', garment: 'apron',
    backdrop: 'amber', eyes: 0.92, brow: { width: 4.8 }, extras: ['stubble'], crop: [20, 16, 160],
  },
}; // prettier-ignore
