import type {
  Diagnostic,
  EndingTone,
  Item,
  Scenario,
  Story,
  TextMap,
  Language,
  Theme,
  Truth,
  TextPair,
  Kind,
  Seat,
} from '#scenario';

/** What the plaza needs to know of a scenario before it is opened. */
export interface CatalogEntry {
  readonly id: string;
  /** Path below `scenarios/`, for messages. */
  readonly file: string;
  readonly theme: Theme;
  readonly kind: Kind;
  readonly truth: Truth;
  readonly twin: string | null;
  readonly seat: Seat;
  readonly age: number;
  readonly intensity: number;
  readonly topics: readonly string[];
  readonly minutes: number;
  readonly title: TextPair;
  readonly summary: TextPair;
  readonly gentler: boolean;
  /** A two-minute arc of the exhibition. */
  readonly arc: boolean;
  /** An expert has still to look at it: no class plays it. */
  readonly awaitsSignOff: boolean;
  /** How each ending of an arc turned out; nothing of whole stories, whose endings nobody counts. */
  readonly endings: Readonly<Record<string, EndingTone>>;
}

/** A file of the packs that did not pass the check. It never stops the others. */
export interface BrokenEntry {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that was checked when the pages were built; one of another hash is not the same. */
export interface Published {
  readonly file: string;
  readonly hash: string;
}

/** The catalog as it is published with the pages. */
export interface PublishedCatalog extends Catalog {
  readonly entries: readonly (CatalogEntry & Published)[];
  /** Files of items without faults. */
  readonly items: readonly Published[];
}

export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  readonly broken: readonly BrokenEntry[];
}

/** A checked scenario, ready to be played. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly story: Story;
  readonly texts: Readonly<Record<Language, TextMap>>;
}

export type LoadResult =
  | { readonly ok: true; readonly loaded: LoadedScenario; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly reason: 'faults'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly reason: LoadFailure };

/** `unreachable`: no answer came; `missing`: the answer is that there is no such file; `foreign`: another origin. */
export type LoadFailure = 'unreachable' | 'missing' | 'foreign' | 'too-large' | 'not-text';

/** Items of "Real or fake?" by id. */
export type Items = Readonly<Record<string, Item>>;

/** Finds and loads scenario files. Never rejects. */
export interface PacksPort {
  /** `null` when the catalog itself cannot be fetched. */
  catalog(): Promise<Catalog | null>;
  load(id: string): Promise<LoadResult>;
  /** Fetches what `load` will need, and keeps it until then. */
  prefetch(id: string): Promise<void>;
  /** Loads a file of the player's own: its name for messages, and its text. It is always checked in full. */
  loadOwn(name: string, text: string): Promise<LoadResult>;
  /** Loads a same-origin address given by `?scenario=`. */
  loadAddress(address: string): Promise<LoadResult>;
  /** All items of the packs; `null` when they cannot be fetched, or are not the ones that were checked. */
  items(): Promise<Items | null>;
}

export interface Helpline {
  readonly id: string;
  readonly number: string;
  readonly name: TextPair;
  readonly note: TextPair;
  readonly verifiedOn: string;
}
