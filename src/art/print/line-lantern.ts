import { stroke, svgDocument } from '../svg.ts';

const OUTLINE = 'M-27-58C-78-50-78 50-27 58H27C78 50 78-50 27-58Z';
const RIBS = 'M-11-58C-35-40-35 40-11 58M11-58C35-40 35 40 11 58';
const ENDS = 'M-29-58V-69H29V-58M-29 58V66H29V58M0-69V-82';
const TASSEL = 'M0 66V96M-7 72V90M7 72V90';

/** The house's lantern as line art, for paper: little ink, legible when copied. */
export function lineLanternSvg(colour = '#000000'): string {
  const body =
    stroke(OUTLINE, colour, 4) + stroke(RIBS, colour, 2) + stroke(ENDS, colour, 4) + stroke(TASSEL, colour, 3);
  return svgDocument({ box: [-72, -88, 144, 190] }, body);
}
