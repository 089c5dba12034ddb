/** Controls that are too small for a finger (A14). */
import type { Page } from '@playwright/test';
import type { Fault } from '../findings.ts';
import { round } from '../numbers.ts';

/** CSS px in both directions. */
export const LEAST_TARGET = { own: 44, kiosk: 60 } as const;

export interface SmallTarget {
  readonly selector: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** A link within a sentence, which WCAG 2.5.8 lets be. */
  readonly inline: boolean;
}

export const findSmallTargets = (page: Page, least: number): Promise<SmallTarget[]> =>
  page.evaluate(smallInPage, least);

export async function probeTargets(page: Page, least: number): Promise<{ faults: Fault[]; inline: number }> {
  const small = await findSmallTargets(page, least);
  const counted = small.filter(({ inline }) => !inline);
  return {
    inline: small.length - counted.length,
    faults: counted.map(({ selector, name, width, height }) => ({
      probe: 'target' as const,
      selector,
      what: `“${name}”: ${round(width)}×${round(height)}, ${least} needed`,
      amount: round(Math.min(width, height), 1),
    })),
  };
}

/** Runs in the page. A control whose box is small may still answer around it: that is tried before it is named. */
function smallInPage(least: number): SmallTarget[] {
  const CONTROLS =
    'button, a[href], summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="switch"], [role="tab"], [role="link"]';
  const modal = [...document.querySelectorAll('dialog')].findLast((dialog) => dialog.matches(':modal'));
  const found: SmallTarget[] = [];
  const answers = (x: number, y: number, control: Element, label: Element | null): boolean => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (control.contains(top) || (label !== null && label.contains(top)));
  };
  for (const control of (modal ?? document).querySelectorAll<HTMLElement>(CONTROLS)) {
    if (control.closest('[inert], [aria-hidden="true"]') !== null || control.matches(':disabled')) continue;
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    const label =
      control.closest('label') ??
      (control.id === '' ? null : document.querySelector(`label[for="${CSS.escape(control.id)}"]`));
    const own = control.getBoundingClientRect();
    const around = label?.getBoundingClientRect() ?? own;
    const toggles = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
    const box = toggles && around.width * around.height > own.width * own.height ? around : own;
    let { width, height } = box;
    // Skip links are drawn when they have the focus.
    if (width <= 2 || height <= 2 || (width >= least - 0.5 && height >= least - 0.5)) continue;
    const [x, y] = [box.left + width / 2, box.top + height / 2];
    const half = least / 2 - 1;
    if (width < least && answers(x - half, y, control, label) && answers(x + half, y, control, label)) width = least;
    if (height < least && answers(x, y - half, control, label) && answers(x, y + half, control, label)) height = least;
    if (width >= least - 0.5 && height >= least - 0.5) continue;
    const words = (control.parentElement?.textContent ?? '').trim().length - (control.textContent ?? '').trim().length;
    found.push({
      selector:
        control.className === ''
          ? `${control.parentElement?.className ?? ''} ${control.localName}`
          : `.${control.className}`,
      name:
        (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40) ||
        (control.getAttribute('name') ?? control.localName),
      width,
      height,
      inline: control.localName === 'a' && getComputedStyle(control).display === 'inline' && words > 0,
    });
  }
  return found;
}
