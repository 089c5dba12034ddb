/** Contrast of texts over pictures, gradients and what is seen through: against what is really drawn behind them. */
import type { Page } from '@playwright/test';
import { contrast, over, parseColour } from '../contrast.ts';
import type { Colour } from '../contrast.ts';
import type { Fault } from '../findings.ts';
import { overlap } from '../geometry.ts';
import type { Box } from '../geometry.ts';
import { percentile, round } from '../numbers.ts';
import { TOO_PALE, leastContrast } from './contrast.ts';
import type { ShownText } from './read-texts.ts';

/** A text is as pale as on this share of its ground: a single star behind it hides no word. */
const WORST_SHARE = 0.1;
/** Letters leave, and so does what is drawn in their colour; their shadows stay. */
const NO_LETTERS =
  '*, *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; transition: none !important; }';

/** What is drawn where a text stands: of every other px, red, green and blue one after the other. */
type Ground = readonly number[];

export async function probeOverPictures(page: Page, texts: readonly ShownText[]): Promise<Fault[]> {
  const shown = texts.flatMap((text) => {
    const box = visibleBox(text);
    return box === null ? [] : [{ text, box }];
  });
  if (shown.length === 0) return [];
  await page.evaluate(hideLetters, NO_LETTERS);
  const picture = await page.screenshot({ scale: 'css' });
  await page.evaluate(showLetters);
  const grounds = await page.evaluate(groundsInPage, {
    png: picture.toString('base64'),
    boxes: shown.map(({ box }) => box),
  });
  return shown.flatMap(({ text }, at) => judgeGround(text, grounds[at] ?? []));
}

/** The part of a text that is on screen, not cut off and not below a bar. */
export function visibleBox({ text, frames, covers }: Pick<ShownText, 'text' | 'frames' | 'covers'>): Box | null {
  const framed = frames
    .filter(({ x, y }) => x !== 'visible' || y !== 'visible')
    .reduce((part, { box }) => overlap(part, box), text);
  const shown = covers.reduce(beside, framed);
  return shown.right - shown.left < 4 || shown.bottom - shown.top < 4 ? null : shown;
}

/** What a bar across a text leaves of it. */
function beside(text: Box, bar: Box): Box {
  if (bar.left > text.left || bar.right < text.right) return text;
  return bar.top > text.top
    ? { ...text, bottom: Math.min(text.bottom, bar.top) }
    : { ...text, top: Math.max(text.top, bar.bottom) };
}

export function judgeGround(text: ShownText, ground: Ground): Fault[] {
  const ink = parseColour(text.colour);
  if (ink === null || ground.length === 0) return [];
  const [red, green, blue, alpha] = ink;
  const seen: Colour = [red, green, blue, alpha * text.opacity];
  const ratios: number[] = [];
  for (let at = 0; at + 2 < ground.length; at += 3) {
    const under: Colour = [ground[at] ?? 0, ground[at + 1] ?? 0, ground[at + 2] ?? 0, 1];
    ratios.push(contrast(over(seen, under), under));
  }
  const ratio = percentile(ratios, WORST_SHARE) ?? 21;
  const least = leastContrast(text);
  if (ratio >= least - TOO_PALE) return [];
  return [
    {
      probe: 'contrast',
      selector: text.selector,
      what: `“${text.words}”: ${text.colour} over a picture, ${least} needed`,
      amount: round(ratio, 2),
    },
  ];
}

/** Runs in the page, whose policy lets no other style in. */
function hideLetters(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
}

const showLetters = (): void => void document.adoptedStyleSheets.pop();

/** Runs in the page. */
async function groundsInPage({ png, boxes }: { png: string; boxes: readonly Box[] }): Promise<number[][]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null) return [];
  brush.drawImage(image, 0, 0);
  return boxes.map(({ left, top, right, bottom }) => {
    const [x, y] = [Math.ceil(left), Math.ceil(top)];
    const [wide, high] = [Math.floor(right) - x, Math.floor(bottom) - y];
    if (wide < 1 || high < 1) return [];
    const { data } = brush.getImageData(x, y, wide, high);
    const ground: number[] = [];
    for (let at = 0; at < data.length; at += 8) ground.push(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    return ground;
  });
}
