/** What one switch can do on the page as it is now. */

/** Something to press: a control, or a box whose lines go on below its edge. */
export interface Target {
  readonly element: HTMLElement;
  /** What is seen of it: the label of a box to tick, else itself. */
  readonly seen: HTMLElement;
  readonly kind: 'press' | 'step' | 'read';
}

export interface TargetGroup {
  readonly root: HTMLElement;
  /** It is nothing but reading on in one box: one press is enough. */
  readonly reads: boolean;
  readonly targets: Target[];
}

const PRESSED = 'button, summary, a[href], input:is([type="checkbox"], [type="radio"])';
const STEPPED = 'input[type="range"], select';
const GROUPS = [
  'dialog, nav, header, footer, section, article, form, fieldset, main',
  '[role="group"], [role="region"], [role="dialog"], [role="main"]',
].join();
/** What the story asks comes first, then its tray; what is the same on every screen comes last. */
const RANKS = ['.choices', '.tray', ':not(.bar, .console, .dialog__head, .sheet__head)'];

/** Less of a control than this is no sight of it, CSS px. */
const IN_SIGHT = 20;
/** So little more is no reason to read on, CSS px. */
const READ_ON = 12;
/** Share of the box by which its lines move on: what was at the edge stays in sight. */
const PAGE = 0.8;

const rankOf = (root: HTMLElement): number => {
  const rank = RANKS.findIndex((selector) => root.matches(`${selector}, ${RANKS[0]} *`));
  return rank < 0 ? RANKS.length : rank;
};

/** A dialog of the page, else all of the page; a sheet of the story leaves only the bar beside it. */
export const topLayer = (): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;

/** All that can be pressed in reading order, in groups, what is wanted most first. */
export function readTargets(): TargetGroup[] {
  const layer = topLayer();
  const sheet = [...layer.querySelectorAll('[aria-modal="true"]')].at(-1);
  const scrollers: HTMLElement[] = [];
  const groups: TargetGroup[] = [];
  for (const element of layer.querySelectorAll<HTMLElement>('*')) {
    const target = targetOf(element);
    if (target === null || element.closest('[inert]') !== null) continue;
    if (sheet !== undefined && !sheet.contains(element) && element.closest('.bar') === null) continue;
    const reads = target.kind === 'read';
    if (reads) scrollers.push(element);
    const root = element.closest<HTMLElement>(GROUPS) ?? layer;
    // Answers are few and are brought into sight; anything else beyond the edge is come to by reading on.
    const wanted = rankOf(root) === 0 ? !reads : isInSight(target.seen, scrollers);
    const known = groups.find((group) => group.root === root && !group.reads);
    if (wanted && known !== undefined && !reads) known.targets.push(target);
    else if (wanted) groups.push({ root, reads, targets: [target] });
  }
  return groups.sort((a, b) => rankOf(a.root) - rankOf(b.root));
}

function targetOf(element: HTMLElement): Target | null {
  const control = element.matches(`${PRESSED}, ${STEPPED}`);
  if (!control && element.scrollHeight - element.clientHeight <= READ_ON) return null;
  const seen = (control ? element.closest('label') : null) ?? element;
  if (!(seen.checkVisibility?.({ visibilityProperty: true }) ?? true)) return null;
  if (!control) return scrolls(element) ? { element, seen, kind: 'read' } : null;
  if (element.matches(':disabled, [aria-disabled="true"]')) return null;
  return { element, seen, kind: element.matches(STEPPED) ? 'step' : 'press' };
}

const scrolls = (element: HTMLElement): boolean =>
  element.clientHeight > 0 && /auto|scroll/.test(getComputedStyle(element).overflowY);

function isInSight(seen: HTMLElement, scrollers: readonly HTMLElement[]): boolean {
  const box = seen.getBoundingClientRect();
  let { top, bottom, left, right } = box;
  const clip = (edge: { top: number; bottom: number; left: number; right: number }) => {
    [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
  };
  clip({ top: 0, left: 0, bottom: window.innerHeight, right: window.innerWidth });
  for (const scroller of scrollers) if (scroller.contains(seen)) clip(scroller.getBoundingClientRect());
  return bottom - top >= Math.min(IN_SIGHT, box.height) && right - left >= IN_SIGHT && box.height > 1;
}

/** The end is in sight: from there a press leads back to the top. */
export const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean =>
  scrollHeight - clientHeight - scrollTop < 2;

/** Does what a press means here. What has many values goes to the next, from the last to the first. */
export function use({ element, kind }: Target): void {
  if (kind === 'press') return element.click();
  if (kind === 'read') {
    const top = isAtEnd(element) ? 0 : element.scrollTop + PAGE * element.clientHeight;
    return element.scrollTo({ top, behavior: 'instant' });
  }
  if (element instanceof HTMLSelectElement) {
    element.selectedIndex = (element.selectedIndex + 1) % element.length;
  } else if (element instanceof HTMLInputElement) {
    const before = element.value;
    element.stepUp();
    if (element.value === before) element.value = element.min;
  }
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}
