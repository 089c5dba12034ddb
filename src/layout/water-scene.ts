/** Where the water begins and ends, CSS px, and how large things are beside it. */
export interface Shoreline {
  readonly portrait: boolean;
  /** CSS px per px of the 1080-wide upright or 1366-wide lying drawing. */
  readonly unit: number;
  readonly horizon: number;
  readonly shore: number;
}

/** Where a landmark stands: CSS px, and CSS px per px of its drawing. */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The night sky, the far bank and what stands in the water, for every scene by the lake: CSS px. */
export interface WaterScene {
  /** Width that is drawn, wider than the screen by what parallax shows at the sides. */
  readonly wide: number;
  readonly margin: number;
  readonly skyline: number;
  /** Height of the water's own picture. */
  readonly lake: number;
  readonly moon: Landmark;
  readonly cloudScale: number;
  readonly tower: Landmark;
  readonly temple: Landmark;
  readonly bridge: Landmark & { readonly span: number };
  readonly branchScale: number;
}
