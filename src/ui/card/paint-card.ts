import { svgDataUri } from '#art';
import type { CardBox, TextStyle } from '#art/card';
import { fitPassage } from './fit-text.ts';
import type { Measure, Passage } from './fit-text.ts';

export interface Card {
  readonly box: CardBox;
  /** The picture without words. */
  readonly svg: string;
  readonly passages: readonly Passage[];
  /** Device px per px of the card's box. */
  readonly scale: number;
}

/** Some browsers never answer for a canvas that is too much for them. */
const PATIENCE_MS = 10_000;

/** Draws a card here on the device, as a PNG. Rejects where it cannot be drawn. */
export async function paintCard({ box, svg, passages, scale }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const picture = new Image();
  picture.src = svgDataUri(svg);
  const fontOf = pageFonts();
  await Promise.all([picture.decode(), loadFonts(passages, fontOf)]);
  const canvas = document.createElement('canvas');
  canvas.width = box.width * scale;
  canvas.height = box.height * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas');
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  for (const passage of passages) writePassage(pen, passage, fontOf);
  const png = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
  // A canvas keeps its memory until it is collected; a cheap phone needs it back now.
  canvas.width = 0;
  if (png === null) throw new Error('No picture');
  return new Uint8Array(await png.arrayBuffer());
}

/** A canvas does not wait for fonts. One that cannot be had is replaced by the system's, as everywhere on the page. */
async function loadFonts(passages: readonly Passage[], fontOf: FontOf): Promise<void> {
  const wanted = passages.map(({ style, parts }) =>
    document.fonts.load(fontOf(style, style.size), parts.map(({ text }) => text).join('')),
  );
  await Promise.allSettled(wanted);
}

type FontOf = (style: TextStyle, size: number) => string;

/** The families of the page's style sheet. */
function pageFonts(): FontOf {
  const tokens = getComputedStyle(document.documentElement);
  const families = { display: tokens.getPropertyValue('--font-display'), text: tokens.getPropertyValue('--font-text') };
  return ({ font, weight }, size) => `${weight} ${size}px ${families[font]}`;
}

const ACROSS = { left: 0, center: 0.5, right: 1 } as const;

function writePassage(pen: CanvasRenderingContext2D, passage: Passage, fontOf: FontOf): void {
  const { style, parts } = passage;
  const measure: Measure = (text, style, size) => {
    pen.font = fontOf(style, size);
    return pen.measureText(text).width;
  };
  const { size, lines } = fitPassage(passage, measure);
  const step = size * style.leading;
  pen.font = fontOf(style, size);
  pen.fillStyle = style.colour;
  parts.forEach(({ place }, index) => {
    const part = lines[index] ?? [];
    pen.textAlign = place.align;
    const x = place.x + place.width * ACROSS[place.align];
    const top = place.y + (place.height - part.length * step) / 2;
    // The middle of small letters and capitals lies about a third of the size above the line they stand on.
    part.forEach((line, row) => pen.fillText(line, x, top + (row + 0.5) * step + size * 0.34));
  });
}
