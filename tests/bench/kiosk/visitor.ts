/** A visitor with a finger: looks for the next control on screen, touches it, and sees what came of it. */
import { inPage, tap, wait } from './wire.ts';
import type { Wire } from './wire.ts';
import type { KioskWindow } from './page.ts';

export interface VisitPlan {
  readonly language: string;
  readonly arc: string;
  /** Which reply is taken, and which rating: any whole numbers ≥ 0. */
  readonly picks: readonly number[];
  /** Changes the sound, the language and the size of letters on the plaza. */
  readonly meddles: boolean;
  /** Leaves after so many touches; `null` stays to the end. */
  readonly leaves: number | null;
}

interface Step {
  /** Tells one sight from the next. */
  readonly sign: string;
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: what this visitor would touch next; `null` where there is nothing to touch yet. */
const nextStep = (plan: VisitPlan, touches: number): Step | 'over' | null => {
  const driver = (window as unknown as KioskWindow).coNhau;
  if (driver === undefined) return null;
  const state = driver.store.getState();
  const { screen, run, entries } = state;
  const pick = (count: number) => (plan.picks[touches % plan.picks.length] ?? 0) % count;
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
  const first = (...selectors: readonly string[]) => {
    for (const selector of selectors) {
      const [one] = shown(selector);
      if (one !== undefined) return one;
    }
    return undefined;
  };
  const onHub = () => {
    const theme = entries.find(({ id }) => id === plan.arc)?.theme ?? '';
    const card = first('.booth-card');
    if (card === undefined || card.dataset['theme'] !== theme) return first(`[data-booth="${theme}"]`);
    return card.dataset['selected'] === plan.arc ? first('[data-action="open"]') : first('[data-action="next"]');
  };
  const inStory = () => {
    driver.commands.revealAll();
    const replies = shown('.story .choices [data-choice]');
    return (
      first('[data-continue]', '.story [data-open]') ??
      replies[pick(Math.max(1, replies.length))] ??
      first('.story [data-live]', '.story [data-next]')
    );
  };
  const inRound = () => {
    const next = first('[data-next-step="lake"]');
    if (next !== undefined || document.querySelector('.scale__input:checked') !== null)
      return next ?? first('[data-action="rate"]');
    return shown('.scale__step')[pick(6)];
  };
  const target = (): HTMLElement | undefined => {
    if (state.panel !== null) return first('dialog[open] .dialog__head .icon-button');
    if (plan.leaves !== null && touches >= plan.leaves && screen !== 'language') return first('[data-action="finish"]');
    if (plan.meddles && screen === 'hub' && touches < 6) {
      // Not the one that ends the visit; how many there are hangs on the screen.
      const others = shown('.console__button').slice(1);
      return others[pick(Math.max(1, others.length))];
    }
    if (screen === 'attract') return first('[data-action="wake"]');
    if (screen === 'language') return first(`[data-language="${plan.language}"]`);
    if (screen === 'hub') return onHub();
    if (screen === 'note') return first('[data-action="begin"]');
    if (screen === 'story') return inStory();
    if (screen === 'round') return inRound();
    return first('[data-next-step]');
  };
  if (screen === 'attract' && touches > 0) return 'over';
  const control = target();
  if (control === undefined) return null;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const over = document.elementFromPoint(x, y);
  if (over === null || !(control.contains(over) || over.contains(control))) return null;
  const checked = document.querySelector('.scale__input:checked') !== null;
  const sign = [
    screen, state.panel, run?.session.moves.length, run?.shown, checked, document.documentElement.lang,
    first('.booth-card')?.dataset['selected'], control.outerHTML.length, first('[data-item]')?.dataset['item'],
  ].join(' '); // prettier-ignore
  return { sign, x, y };
};

export interface Watched {
  /** Called before each touch; `stop` ends the visit there. */
  onTouch?(touches: number): Promise<'stop' | void>;
}

const MOST_TOUCHES = 120;
/** A control that did not answer is touched again after this time, ms. */
const AGAIN_MS = 2500;
/** A visitor who finds nothing to touch for so long is stuck, ms. */
const STUCK_MS = 30_000;

/** Plays one visit from the invitation to the next one. Resolves to the touches it took; rejects when it is stuck. */
export async function visit(wire: Wire, plan: VisitPlan, { onTouch }: Watched = {}): Promise<number> {
  let touches = 0;
  let [past, at] = ['', performance.now()];
  while (touches < MOST_TOUCHES) {
    const step = await inPage(wire, nextStep, plan, touches);
    if (step === 'over') return touches;
    const since = performance.now() - at;
    if (step === null || (step.sign === past && since < AGAIN_MS)) {
      if (since > STUCK_MS) break;
      await wait(20);
      continue;
    }
    if ((await onTouch?.(touches)) === 'stop') return touches;
    await tap(wire, step.x, step.y);
    touches += 1;
    [past, at] = [step.sign, performance.now()];
  }
  const where = await inPage(wire, () => document.querySelector('[data-screen]')?.outerHTML.slice(0, 300) ?? 'nothing');
  throw new Error(`A visit came to no end after ${touches} touches: ${where}`);
}
