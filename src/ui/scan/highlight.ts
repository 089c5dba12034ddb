import { isTyped } from './switch-input.ts';
import { topLayer } from './targets.ts';
import type { Target } from './targets.ts';

/**
 * Shows what is highlighted: dashes around each part of a group, a whole line around what a press would hit. The focus
 * goes there too, so that a screen reader says it. Nothing moves: the line is here, then there.
 */
export function createHighlight() {
  let marks = new Map<HTMLElement, string>();
  let focused: HTMLElement | null = null;
  const note = document.createElement('p');
  note.className = 'scan-note';
  note.setAttribute('role', 'status');

  const mark = (next: Map<HTMLElement, string>) => {
    for (const element of marks.keys()) if (!next.has(element)) delete element.dataset['scan'];
    for (const [element, look] of next) if (element.dataset['scan'] !== look) element.dataset['scan'] = look;
    marks = next;
  };

  return {
    show(targets: readonly Target[], root: HTMLElement | null) {
      const one = targets.length === 1 ? targets[0] : undefined;
      mark(new Map(targets.map(({ seen, kind }) => [seen, one === undefined ? 'group' : kind])));
      const next = one?.element ?? root;
      if (next === focused) return;
      focused = next;
      if (next === null || isTyped(document.activeElement)) return;
      if (next.tabIndex < 0) next.tabIndex = -1;
      next.focus({ preventScroll: true });
      if (one?.kind !== 'read') one?.seen.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    /** A word about what a press does where that is not written on it. */
    say(words: string) {
      const host = topLayer();
      if (note.parentElement !== host) host.append(note);
      if (note.textContent !== words) note.textContent = words;
    },
    end() {
      mark(new Map());
      note.remove();
    },
  };
}
