import { fill, stroke } from '../svg.ts';
import type { Garment } from './person.ts';

/** One garment, in the order in which its parts are drawn on the cloth. */
export interface GarmentDrawing {
  /** Cloth and its shade. */
  readonly cloth: readonly [string, string];
  /** Behind the body: hoods and stand-up collars. */
  readonly behind?: string;
  /** Below y = 240: only seen in a video call. */
  readonly low?: string;
  readonly under?: string;
  /** The left half; the right half mirrors it. */
  readonly sides?: string;
  readonly over?: string;
}

/** The wearer's skin in an open collar: the figure sets `color`. */
const SKIN = 'currentColor';

const buttons = (colour: string, ...rows: number[]): string =>
  fill(rows.map((y) => `M98 ${y}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`).join(''), colour);

const flowers = (...places: (readonly [number, number])[]): string => {
  const at = (petal: string, [x, y]: readonly [number, number]): string => `M${x} ${y}${petal}`;
  const petals = 'm0-7a3 3 0 0 1 3 4a3 3 0 0 1 2 5a3 3 0 0 1-4 3a3 3 0 0 1-5-1a3 3 0 0 1-2-5a3 3 0 0 1 3-4a3 3 0 0 1 3-2Z';
  const hearts = 'm-1 0a2 2 0 1 0 4-1a2 2 0 1 0-4 1';
  return fill(places.map((place) => at(petals, place)).join(''), '#FFD68A') + fill(places.map((place) => at(hearts, place)).join(''), '#FF7A66');
}; // prettier-ignore

/** A collar's left half. */
const collar = (colour: string, edge: string, path = 'M80 173L100 205L84 214L67 187Z'): string =>
  fill(path, colour, ` stroke="${edge}" stroke-width="1.4"`);

const PLACKET = stroke('M100 206V360', '#D5CBEF', 2);
const WHITE_BUTTONS = buttons('#C3B7E6', 256, 286, 316, 346);

export const GARMENTS: Readonly<Record<Garment, GarmentDrawing>> = {
  school: {
    cloth: ['#F8F4FF', '#C6BBE6'],
    low: WHITE_BUTTONS,
    under: PLACKET + buttons('#C3B7E6', 226),
    sides: collar('#FFFFFF', '#D5CBEF'),
    over: fill('M126 222h27v15h-27Z', '#3552B4') + stroke('M131 227.5h17M131 232h10', '#DDE6FF', 1.8),
  },
  scarf: {
    cloth: ['#F8F4FF', '#C6BBE6'],
    low: PLACKET + WHITE_BUTTONS,
    sides: collar('#FFFFFF', '#D5CBEF'),
    over:
      fill('M72 180C88 197 112 197 128 180L134 191C122 203 112 207 107 208L124 252H112L100 220L88 252H76L93 208C88 207 78 203 66 191Z', '#E5484D') +
      fill('M91 204H109L107 216H93Z', '#B5283E') + fill('M66 191L72 180C79 188 88 192 96 192.5L93 204C82 202 73 197 66 191Z', '#FF6E68', ' opacity=".55"'),
  },
  hoodie: {
    cloth: ['#5F70E8', '#333F94'],
    behind: fill('M40 212C30 166 62 154 82 168C92 175 108 175 118 168C138 154 170 166 160 212Z', '#33409A') + fill('M52 204C48 176 68 166 84 174H116C132 166 152 176 148 204Z', '#262F7C'),
    low: stroke('M62 300H138L150 360M62 300L50 360', '#333F94', 2.4, ' opacity=".6"'),
    over: fill('M73 181C84 200 116 200 127 181L136 190C122 216 78 216 64 190Z', '#4353C2') + stroke('M86 207V236M114 207V230', '#F4EEFF', 3.2),
  },
  cardigan: {
    cloth: ['#35AE94', '#1B6F6C'],
    low: stroke('M83 262h-5M86 292h-5M87 322h-5', '#1B6F6C', 2.4),
    under: fill('M82 174H118L116 262L100 360L84 262Z', '#FFF3E4') + stroke('M87 187Q100 198 113 187', '#E8CDBB', 2.2),
    sides: fill('M80 174L72 183C76 214 84 240 95 300V360H83C80 290 68 226 66 186Z', '#48C7AB'),
  },
  blouse: {
    cloth: ['#CC5A91', '#86295F'],
    low: stroke('M98 232V360', '#A63F77', 2.2) + buttons('#FFE2EE', 256, 290, 324),
    under: fill('M82 175L100 216L118 175Z', SKIN),
    sides: fill('M82 173L101 217L94 232L66 187Z', '#EC8FB9'),
  },
  polo: {
    cloth: ['#3F7F9E', '#214C6A'],
    under: fill('M84 175L100 208L116 175Z', SKIN) + fill('M94 204H106V250H94Z', '#4F93B2') + buttons('#DDF0F7', 218, 234),
    sides: collar('#62A8C6', '#2F6683', 'M79 172L101 208L86 216L65 188Z'),
  },
  floral: {
    cloth: ['#8471CF', '#4A3A94'],
    low: flowers([80, 268], [46, 290], [124, 290], [156, 312], [72, 330]),
    under: fill('M84 175L100 202L116 175Z', SKIN) + stroke('M97 214V360', '#5D4CA8', 2.2) + flowers([40, 226], [60, 212], [64, 238], [138, 214], [160, 228], [132, 240]),
    sides: fill('M81 173L100.5 203L95 216L67 186Z', '#A797E6'),
  },
  'ao-dai': {
    cloth: ['#F592BA', '#B54A86'],
    low: stroke('M48 262c6-11 15-11 19 0M57 262v12M48 262c-2 9 17 11 19 0M96 286c6-11 15-11 19 0M105 286v12M96 286c-2 9 17 11 19 0', '#FFE6F0', 2.2, ' opacity=".7"'),
    over:
      fill('M82 168C92 174 108 174 118 168L122 187C110 196 90 196 78 187Z', '#F9A9C9', ' stroke="#C45A92" stroke-width="1.6"') +
      stroke('M100 194C120 198 142 208 154 232', '#B54A86', 2.4) + fill('M111 195a2.4 2.4 0 1 0 5 1a2.4 2.4 0 1 0-5-1M127 202a2.4 2.4 0 1 0 5 1a2.4 2.4 0 1 0-5-1M141 212a2.4 2.4 0 1 0 5 1a2.4 2.4 0 1 0-5-1', '#FFF3DC'),
  },
  'headset-polo': {
    cloth: ['#2F9F8C', '#145B5A'],
    under: fill('M85 175L100 205L115 175Z', SKIN) + fill('M94 203H106V248H94Z', '#43B7A1'),
    sides: collar('#6AD3BC', '#23806F', 'M80 172L101 206L86 214L66 188Z'),
  },
  uniform: {
    cloth: ['#6C7A55', '#434D38'],
    low: stroke('M92 214V360M108 214V360', '#4A553D', 1.6, ' opacity=".7"'),
    under: fill('M82 175H118L102 209H98Z', '#E3E8D2') + fill('M95 188H105L108 360H92Z', '#323A2B'),
    sides:
      collar('#7F8D63', '#4A553D', 'M79 172L100 208L82 221L62 189Z') + fill('M20 216C26 206 42 198 62 192L69 201C54 208 40 214 29 225Z', '#525E42') +
      collar('#5F6C4A', '#4A553D', 'M42 240h38v5l-4 24h-30l-4-24Z'),
  },
  blazer: {
    cloth: ['#34386E', '#1B1D45'],
    under: fill('M82 175H118L114 300H86Z', '#FFF3E6') + fill('M84 175L100 210L116 175Z', SKIN) + stroke('M84 180L100 211L116 180', '#E6CFC0', 2),
    sides: fill('M80 173L92 262L86 300V360H70L54 212L74 200L66 187Z', '#434884') + stroke('M54 212L70 216L60 228', '#262A5C', 2),
  },
  'open-shirt': {
    cloth: ['#F1E8FA', '#BBACD9'],
    low: stroke('M100 226V360', '#CDBFE6', 2) + buttons('#A794D2', 256, 288, 320),
    under: fill('M83 175L100 226L117 175Z', SKIN),
    sides: collar('#FFFFFF', '#CDBFE6', 'M80 171L101 226L80 218L63 188Z'),
  },
  rider: {
    cloth: ['#6B55C8', '#382A7E'],
    behind: fill('M62 192C62 166 80 158 100 158C120 158 138 166 138 192Z', '#382A7E'),
    low:
      stroke('M100 224V360', '#2B2066', 3) + fill('M10 268C60 256 140 256 190 268V285C140 273 60 273 10 285Z', '#FFE6B0', ' opacity=".92"') +
      fill('M10 285C60 273 140 273 190 285V289C140 277 60 277 10 289Z', '#382A7E', ' opacity=".6"'),
    over:
      fill('M78 172C88 184 112 184 122 172L132 186C122 204 78 204 68 186Z', '#7F6ADB') + stroke('M100 198V240', '#2B2066', 3) + stroke('M100 212V224', '#FFE6B0', 3),
  },
  jumper: {
    cloth: ['#F2B44C', '#B5692F'],
    low: fill('M24 256Q100 240 176 256V272Q100 256 24 272ZM24 292Q100 276 176 292V308Q100 292 24 308Z', '#FFF3DC', ' opacity=".85"'),
    over:
      fill('M79 170C90 177 110 177 121 170L127 185C116 202 84 202 73 185Z', '#E09B3F') +
      stroke('M82 178L79 189M91 181L90 195M100 182V197M109 181L110 195M118 178L121 189', '#C27F33', 1.6),
  },
  apron: {
    cloth: ['#F7E6D2', '#C7A48C'],
    low: fill('M66 238Q100 248 134 238L150 360H50Z', '#3C5A4E') + stroke('M70 240Q100 249 130 240', '#5F8373', 2.4) + stroke('M84 286H116V312H84Z', '#2C463D', 2.4),
    under: fill('M84 175L100 204L116 175Z', SKIN),
    sides: collar('#FFF6EA', '#DABCA4', 'M79 172L101 206L85 215L65 188Z') + fill('M70 187L78 183L80 242L68 240Z', '#2C463D'),
  },
}; // prettier-ignore
