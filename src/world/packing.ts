/** Side of a texture page, px: what every WebGL device takes. */
export const PAGE_SIDE = 2048;
/** Clear px around each picture, so that none bleeds into its neighbour. */
const GAP = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Page {
  readonly height: number;
  readonly places: readonly { readonly item: number; readonly x: number; readonly y: number }[];
}

/** Places pictures on shelves, the tallest first. Every picture must fit on a page. */
export function packShelves(sizes: readonly Size[]): Page[] {
  const order = sizes.map((size, item) => ({ ...size, item })).sort((a, b) => b.height - a.height);
  const pages: { height: number; places: { item: number; x: number; y: number }[] }[] = [];
  let page = { height: 0, places: [] as { item: number; x: number; y: number }[] };
  let [x, y, shelf] = [GAP, GAP, 0];
  for (const { item, width, height } of order) {
    if (x + width + GAP > PAGE_SIDE) [x, y, shelf] = [GAP, y + shelf + GAP, 0];
    if (pages.length === 0 || y + height + GAP > PAGE_SIDE) {
      page = { height: 0, places: [] };
      pages.push(page);
      [x, y, shelf] = [GAP, GAP, 0];
    }
    page.places.push({ item, x, y });
    shelf = Math.max(shelf, height);
    page.height = Math.max(page.height, y + height + GAP);
    x += width + GAP;
  }
  return pages;
}
