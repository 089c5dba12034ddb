/** The way through a screen by Tab: what is reached, whether it shows, and whether there is a way out. */
import type { Page } from '@playwright/test';
import type { Fault } from '../findings.ts';

export interface KeyboardAnswer {
  readonly faults: readonly Fault[];
  readonly focusables: number;
}

/** More presses than controls, for stops that the list does not know. */
const SPARE = 12;

export async function probeKeyboard(page: Page): Promise<KeyboardAnswer> {
  const count = await page.evaluate(markFocusables);
  let stuck = 0;
  for (let press = 0; press < count + SPARE; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(noteStop);
    if (stop === 'round') break;
    stuck = stop === 'same' ? stuck + 1 : 0;
    if (stuck > 2) break;
  }
  const { unreached, unseen, hidden, trap } = await page.evaluate(sumUp);
  const fault = (probe: 'keyboard' | 'focus', what: string) => (selector: string) => ({
    probe,
    selector,
    what,
    amount: 1,
  });
  return {
    focusables: count,
    faults: [
      ...unreached.map(fault('keyboard', 'not reached by Tab')),
      ...(trap === null ? [] : [fault('keyboard', 'Tab does not lead on from here')(trap)]),
      ...unseen.map(fault('focus', 'nothing shows that it has the focus')),
      ...hidden.map(fault('focus', 'has the focus where it cannot be seen')),
    ],
  };
}

interface Walk {
  readonly known: Map<Element, string>;
  readonly seen: Set<Element>;
  readonly unseen: string[];
  readonly hidden: string[];
  last: Element | null;
  trap: string | null;
}

type Noting = Window & { auditWalk?: Walk };

/** Runs in the page: every control that Tab must reach, with how it looks without the focus; answers how many. */
function markFocusables(): number {
  const look = (element: Element): string =>
    [element, element.nextElementSibling, element.parentElement, element.closest('label')]
      .map((one) => {
        if (one === null) return '';
        const style = getComputedStyle(one);
        return [
          style.outlineStyle,
          style.outlineWidth,
          style.boxShadow,
          style.borderColor,
          style.backgroundColor,
        ].join();
      })
      .join('|');
  (document.activeElement as HTMLElement | null)?.blur();
  const modal = [...document.querySelectorAll('dialog, [aria-modal="true"]')].findLast(
    (dialog) => dialog.matches(':modal') || (dialog.matches('[aria-modal="true"]') && dialog.checkVisibility()),
  );
  const all = [
    ...(modal ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ];
  const known = new Map<Element, string>();
  const groups = new Set<string>();
  for (const element of all) {
    const style = getComputedStyle(element);
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]') !== null) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || style.visibility === 'hidden') continue;
    if (element instanceof HTMLInputElement && element.type === 'hidden') continue;
    // Of a group of radio buttons, Tab reaches one: the chosen one, where there is one.
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const chosen = all.find(
        (one) => one instanceof HTMLInputElement && one.type === 'radio' && one.name === element.name && one.checked,
      );
      if (groups.has(element.name) || (chosen !== undefined && chosen !== element)) continue;
      groups.add(element.name);
    }
    known.set(element, look(element));
  }
  (window as Noting).auditWalk = { known, seen: new Set(), unseen: [], hidden: [], last: null, trap: null };
  return known.size;
}

/** Runs in the page after each press. */
function noteStop(): 'on' | 'same' | 'round' {
  const walk = (window as Noting).auditWalk;
  const element = document.activeElement;
  if (walk === undefined || element === null) return 'round';
  // Tab also stops at what rolls, which is not on the list.
  const isRound = () => [...walk.known.keys()].every((one) => walk.seen.has(one) || !one.isConnected);
  if (element === document.body || element === document.documentElement) return isRound() ? 'round' : 'on';
  const name = (one: Element) =>
    one.className === '' ? `${one.parentElement?.className ?? ''} ${one.localName}` : `.${one.className}`;
  if (element === walk.last) {
    walk.trap = name(element);
    return 'same';
  }
  walk.trap = null;
  walk.last = element;
  if (walk.seen.has(element)) return isRound() ? 'round' : 'on';
  walk.seen.add(element);
  const before = walk.known.get(element);
  const look = [element, element.nextElementSibling, element.parentElement, element.closest('label')]
    .map((one) => {
      if (one === null) return '';
      const style = getComputedStyle(one);
      return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join();
    })
    .join('|');
  if (before === look) walk.unseen.push(name(element));
  const { left, right, top, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) walk.hidden.push(name(element));
  return 'on';
}

/** Runs in the page at the end. */
function sumUp(): { unreached: string[]; unseen: string[]; hidden: string[]; trap: string | null } {
  const walk = (window as Noting).auditWalk;
  const name = (one: Element) =>
    one.className === '' ? `${one.parentElement?.className ?? ''} ${one.localName}` : `.${one.className}`;
  (document.activeElement as HTMLElement | null)?.blur();
  delete (window as Noting).auditWalk;
  if (walk === undefined) return { unreached: [], unseen: [], hidden: [], trap: null };
  const unreached = [...walk.known.keys()]
    .filter((element) => element.isConnected && !walk.seen.has(element))
    .map(name);
  return { unreached, unseen: walk.unseen, hidden: walk.hidden, trap: unreached.length > 0 ? walk.trap : null };
}
