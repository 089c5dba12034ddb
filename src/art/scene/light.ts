import type { HexColour } from '../palette.ts';
import { fill } from '../svg.ts';
import { bar, circle, linear, radial } from './picture.ts';
import type { Picture } from './picture.ts';

/** Lights are drawn white and take their colour as a tint; they are added to what lies below, never blurred. */

/** A soft light. It counts as 100 in radius, but ends at 78: the faint rest would cost a third of all pixels drawn. */
export const glowPicture = (): Picture => tintedGlow('#FFFFFF');

/** The same light in a colour of its own, for pictures that nobody tints. */
export function tintedGlow(colour: HexColour): Picture {
  const light = (at: number, opacity: number) => [at, colour, opacity] as const;
  const defs = radial('glow', [light(0, 0.95), light(0.15, 0.62), light(0.41, 0.26), light(0.74, 0.07), light(1, 0)]);
  return { box: [-78, -78, 156, 156], body: `<defs>${defs}</defs>${circle(0, 0, 78, 'url(#glow)')}` };
}

/** A firefly: a hard core in a small halo, radius 16. */
export function sparkPicture(): Picture {
  const defs = radial('spark', [
    [0, '#FFFFFF'],
    [0.2, '#FFFFFF', 0.9],
    [0.34, '#FFFFFF', 0.24],
    [1, '#FFFFFF', 0],
  ]);
  return { box: [-16, -16, 32, 32], body: `<defs>${defs}</defs>${circle(0, 0, 16, 'url(#spark)')}` };
}

/** The carpet of light that falls out of a door: 0,0 is the threshold, 100 long. */
export function beamPicture(): Picture {
  const defs = linear('beam', [
    [0, '#FFFFFF', 0.85],
    [0.4, '#FFFFFF', 0.3],
    [1, '#FFFFFF', 0],
  ]);
  const body = `<defs>${defs}</defs>${fill('M-38 0L-116 84Q0 122 116 84L38 0Z', 'url(#beam)', ' opacity=".45"')}${fill('M-36 0L-72 88Q0 108 72 88L36 0Z', 'url(#beam)', ' opacity=".7"')}`;
  return { box: [-120, 0, 240, 112], body };
}

/** Rays that turn slowly behind the lantern in focus, radius 200. */
export function raysPicture(): Picture {
  let rays = '';
  for (let i = 0; i < 18; i++) {
    const spread = i % 2 === 0 ? 4.5 : 2.6;
    rays += `<path transform="rotate(${i * 20})" d="M0 0L${-spread * 3.2} -200H${spread * 3.2}Z" fill="url(#ray)"/>`;
  }
  const stops =
    '<stop offset=".2" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>';
  const defs = `<radialGradient id="ray" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="200">${stops}</radialGradient>`;
  return { box: [-200, -200, 400, 400], body: `<defs>${defs}</defs>${rays}` };
}

/** Closes in from the edges; stretched over the screen and tinted. 200×200, its middle clear. */
export function vignettePicture(): Picture {
  const defs = radial(
    'edge',
    [
      [0.52, '#FFFFFF', 0],
      [0.78, '#FFFFFF', 0.4],
      [1, '#FFFFFF', 1],
    ],
    [0.5, 0.47, 0.74],
  );
  return {
    box: [0, 0, 200, 200],
    body: `<defs>${defs}</defs>${bar({ x: 0, y: 0, width: 200, height: 200 }, 'url(#edge)')}`,
  };
}

/** A fade from clear to full, 8 wide and 200 high; stretched and tinted. */
export function fadePicture(): Picture {
  const defs = linear('fade', [
    [0, '#FFFFFF', 0],
    [0.5, '#FFFFFF', 0.42],
    [1, '#FFFFFF', 1],
  ]);
  return {
    box: [0, 0, 8, 200],
    body: `<defs>${defs}</defs>${bar({ x: 0, y: 0, width: 8, height: 200 }, 'url(#fade)')}`,
  };
}

/** A wave of a ringing phone: a soft ring, radius 100. */
export function wavePicture(): Picture {
  const defs = radial('wave', [
    [0.78, '#FFFFFF', 0],
    [0.92, '#FFFFFF', 0.8],
    [1, '#FFFFFF', 0],
  ]);
  return { box: [-100, -100, 200, 200], body: `<defs>${defs}</defs>${circle(0, 0, 100, 'url(#wave)')}` };
}
