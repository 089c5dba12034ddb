import { findNodeAtLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Migration } from '../migrations/index.ts';
import type { Condition, Scenario } from '../schema.ts';
import { STAY } from '../story.ts';
import type { Language } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import type { Path, Reporter } from './report.ts';
import { findTexts } from './texts.ts';

/** A scenario of which any part may be missing, because it was misshapen. */
export type Loose<T> = T extends Condition
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Loose<Item> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> }
      : T;

export type LooseScenario = Loose<Scenario>;
export type LooseNode = NonNullable<NonNullable<LooseScenario['nodes']>[string]>;
export type LooseLines = NonNullable<LooseNode['lines']>;
export type LooseLine = NonNullable<LooseLines[string]>;
type LooseTray = NonNullable<LooseScenario['tray']>[string];
export type LooseOverride = NonNullable<LooseNode['tray']>[string];
type LooseChoice = NonNullable<LooseNode['choices']>[string];

export interface Helpline {
  readonly number: string;
}

export interface CheckOptions {
  /** Helplines by id; those of `scenarios/helplines.json` unless given. No other number may be named. */
  readonly helplines?: Readonly<Record<string, Helpline>>;
  /** Steps from older formats; those of `migrations/` unless given. */
  readonly migrations?: readonly Migration[];
  /** Rules of writing on top: the authors' toolchain gives those of `#scenario/lint`, the game gives none. */
  readonly lints?: readonly Lint[];
}

/** A rule of writing: looks at a scenario, whole or with gaps, and reports to its reporter. */
export type Lint = (model: Model) => void;

/** A pair of texts, of which one may be missing. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** Conduct as it can happen at one node: a reply, or a tray move with the node's override applied. */
export interface ConductAt {
  readonly node: string;
  readonly id: string;
  readonly tray: boolean;
  /** Where it is written; for an overridden tray move, the override. */
  readonly path: Path;
  readonly body: Partial<NonNullable<LooseChoice>>;
}

export interface Model {
  readonly scenario: LooseScenario;
  readonly report: Reporter;
  readonly helplines: Readonly<Record<string, Helpline>>;
  readonly nodes: ReadonlyMap<string, LooseNode>;
  readonly endings: ReadonlySet<string>;
  /** Conduct open at each node, in the order of the engine. */
  readonly conduct: ReadonlyMap<string, readonly ConductAt[]>;
  /** Exits of every node, found out at the first call. */
  exits(): ReadonlyMap<string, readonly Exit[]>;
  /** Every pair of texts. */
  readonly texts: Iterable<Words>;
  /** Where a pair of texts stands; looked up for all of them at the first call. */
  placeOf(words: Words): Path;
  /**
   * Does the part at this path give this field, sound or not? Keeps one fault from causing a second one.
   * `part` is what is known of it: nothing where it was misshapen.
   */
  gives(part: object | undefined, field: string, path: Path): boolean;
}

/** Entries of a map of the file, without those that were misshapen. */
export function entriesOf<T>(map: Readonly<Record<string, T | undefined>> | undefined): [string, NonNullable<T>][] {
  const entries: [string, NonNullable<T>][] = [];
  for (const name in map) {
    const value = map[name];
    if (value !== undefined && value !== null) entries.push([name, value]);
  }
  return entries;
}

export interface ModelParts {
  readonly scenario: LooseScenario;
  readonly gives: Model['gives'];
  readonly report: Reporter;
  readonly helplines: Model['helplines'];
  /** Given where they are known already. */
  readonly texts?: readonly Words[];
}

export function createModel({ scenario, gives, report, helplines, texts }: ModelParts): Model {
  const nodes = new Map(entriesOf<LooseNode>(scenario.nodes));
  const conduct = new Map<string, readonly ConductAt[]>();
  for (const [id, node] of nodes) conduct.set(id, conductOf(scenario, id, node));
  let exits: ReadonlyMap<string, readonly Exit[]> | null = null;
  let places: ReadonlyMap<Words, Path> | null = null;
  const placesOfTexts = () => (places ??= findTexts(scenario));
  const model: Model = {
    scenario,
    report,
    helplines,
    nodes,
    endings: new Set(Object.keys(scenario.endings ?? {})),
    conduct,
    exits: () => (exits ??= new Map([...nodes.keys()].map((id) => [id, exitsOf(model, id)]))),
    texts: texts ?? placesOfTexts().keys(),
    placeOf: (words) => placesOfTexts().get(words) ?? [],
    gives,
  };
  return model;
}

/** In a sound file, what is known of a part is all of it. */
export const givesSound: Model['gives'] = (part, field) => part !== undefined && Object.hasOwn(part, field);

/** In any other, the tree of the file has the last word. */
export const givesIn =
  (root: Node): Model['gives'] =>
  (part, field, path) =>
    givesSound(part, field, path) || findNodeAtLocation(root, [...path, field]) !== undefined;

function conductOf(scenario: LooseScenario, node: string, body: LooseNode): ConductAt[] {
  const replies = entriesOf<LooseChoice>(body.choices).map(([id, choice]): ConductAt => ({
    node,
    id,
    tray: false,
    path: ['nodes', node, 'choices', id],
    body: choice,
  }));
  if (replies.length === 0 || body.trayOff === true) return replies;
  const moves = entriesOf<LooseTray>(scenario.tray).flatMap(([id, move]): ConductAt[] => {
    const override: LooseOverride = body.tray?.[id];
    if (override?.off === true) return [];
    return override === undefined
      ? [{ node, id, tray: true, path: ['tray', id], body: move }]
      : [{ node, id, tray: true, path: ['nodes', node, 'tray', id], body: { ...move, ...override } }];
  });
  return [...replies, ...moves];
}

/** Every place that leads on from a node, with the conditions on it. */
export interface Exit {
  readonly to: string;
  readonly when: Condition | undefined;
  /** The move that leads there; `null` for a way on that is taken by itself. */
  readonly from: ConductAt | null;
  /** A way on that is one of several. */
  readonly branch: boolean;
}

function exitsOf(model: Model, id: string): Exit[] {
  return writtenExits(model, id).map((exit) => {
    const to = meantTarget(model, exit.to);
    return to === exit.to ? exit : { ...exit, to };
  });
}

/** A misspelt target counts as the one it was meant for, so that this is not called unreachable as well. */
export function meantTarget(model: Model, target: string): string {
  if (model.nodes.has(target) || model.endings.has(target)) return target;
  return nearest(target, [...model.nodes.keys(), ...model.endings]) ?? target;
}

function writtenExits(model: Model, id: string): Exit[] {
  const node = model.nodes.get(id);
  const conduct = model.conduct.get(id) ?? [];
  if (conduct.length > 0) {
    return conduct.flatMap((from) =>
      from.body.goto === undefined || from.body.goto === STAY
        ? []
        : [{ to: from.body.goto, when: from.body.when, from, branch: false }],
    );
  }
  const branches = (node?.branches ?? []).flatMap((branch): Exit[] =>
    branch?.goto === undefined ? [] : [{ to: branch.goto, when: branch.when, from: null, branch: true }],
  );
  return node?.goto === undefined
    ? branches
    : [...branches, { to: node.goto, when: undefined, from: null, branch: false }];
}
