/**
 * The word "simulation", tiled slantwise behind every fake view and on every bubble and card of it (rulings 16), as a
 * CSS image; what one tile cuts off, its neighbour goes on with. Text always stands above it. 160 × 104 px at unit 1: any crop of 300 × 300 px holds a whole word.
 */
const TILE = { width: 160, height: 104 } as const;

/** `colour` as `#RRGGBB`; `opacity` 0…1. */
export function watermarkImage(word: string, colour: string, opacity: number): string {
  const text = word.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const { width, height } = TILE;
  const at = (x: number, y: number) => `<text transform="translate(${x} ${y}) rotate(-20)">${text}</text>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<g font-family="Be Vietnam Pro,Segoe UI,Roboto,Noto Sans,Arial,sans-serif" font-weight="700" font-size="13" ` +
    `letter-spacing="1" text-anchor="middle" fill="${colour}" fill-opacity="${opacity}">` +
    `${at(42, 36)}${at(42 + width, 36)}` +
    `${[88, 88 - height].map((y) => at(122, y) + at(122 - width, y)).join('')}</g></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
