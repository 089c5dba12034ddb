/** What a teacher's page keeps of a class on the server, beside everything else. */
import type { LinkState, LoadedScenario } from '#ports';
import type { ClassPlace, Command, DeskView, DoorFault, Farewell, Refusal } from '#protocol';
import type { Prompt } from '../class/turns.ts';
import type { KeptDesk } from './kept-desk.ts';

/** An order that was given, and what became of it. */
export interface SentOrder {
  readonly n: number;
  readonly what: Command['type'];
  readonly answer: 'waiting' | 'done' | Refusal;
}

/** The page's copy of the story that the class plays; `other`: the file here is another version. */
export type StoryCopy = 'none' | 'loading' | 'ready' | 'missing' | 'other';

export interface DeskState {
  /** Whether classes can be held where this page came from; `none` where nobody answered. */
  readonly place: ClassPlace | 'asking' | 'none';
  /** Which of the place's hosts pupils are shown. */
  readonly host: number;
  readonly opening: boolean;
  readonly fault: DoorFault | 'unreachable' | null;
  readonly kept: KeptDesk | null;
  readonly link: LinkState;
  readonly why: Farewell | 'unknown' | null;
  readonly view: DeskView | null;
  readonly loaded: LoadedScenario | null;
  readonly copy: StoryCopy;
  /** The latest orders, the newest last. */
  readonly orders: readonly SentOrder[];
  /** What the teacher chose for the class to go on with, instead of the majority. */
  readonly picked: { readonly step: number; readonly choice: string } | null;
  /** What lies over the console: a question for the class, or care for those who are upset. */
  readonly overlay: { readonly kind: 'ask'; readonly prompt: Prompt } | { readonly kind: 'distress' } | null;
}

export const EMPTY_DESK: DeskState = {
  place: 'asking',
  host: 0,
  opening: false,
  fault: null,
  kept: null,
  link: 'over',
  why: null,
  view: null,
  loaded: null,
  copy: 'none',
  orders: [],
  picked: null,
  overlay: null,
};

/** The teacher's own choice for where the class stands now. */
export const ownPick = ({ picked, view }: Pick<DeskState, 'picked' | 'view'>): string | null =>
  picked !== null && picked.step === view?.picks.length ? picked.choice : null;

const MOST_ORDERS = 8;

export const withOrder = (orders: readonly SentOrder[], order: SentOrder): readonly SentOrder[] =>
  [...orders, order].slice(-MOST_ORDERS);

export const withAnswer = (orders: readonly SentOrder[], n: number, refusal: Refusal | null): readonly SentOrder[] =>
  orders.map((order) => (order.n === n ? { ...order, answer: refusal ?? 'done' } : order));

export const withNumber = (orders: readonly SentOrder[], from: number, to: number): readonly SentOrder[] =>
  orders.map((order) => (order.n === from ? { ...order, n: to } : order));
