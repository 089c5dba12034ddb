import type { LinkPort } from '#ports';
import { EXIT_PAGE, createNeutralPage } from './neutral-page.ts';

/** If the next frame, or the step back, takes longer than this, the page is left without it. */
const FRAME_MS = 250;
const BACK_MS = 60;

export function createBrowserLinks(): LinkPort {
  const neutral = createNeutralPage();
  const address = (fragment: string) =>
    `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
  const fragment = () => {
    try {
      return decodeURIComponent(location.hash.replace(/^#/, ''));
    } catch {
      return '';
    }
  };
  /** Entries of ours above the one on which the page was opened: 0 or 1, kept with the entry itself. */
  const depth = () => (history.state === 'inside' ? 1 : 0);
  return {
    fragment,
    prepareExit: () => neutral.prepare(),
    quickExit() {
      neutral.show();
      const leave = once(leaveForGood);
      afterPaint(() => {
        if (depth() === 0) return leave();
        // First off our own entry, so that one step back does not lead to the game.
        window.addEventListener('popstate', (event) => (event.stopImmediatePropagation(), leave()), {
          once: true,
          capture: true,
        });
        setTimeout(leave, BACK_MS);
        history.back();
      });
    },
    show(target, push) {
      if (push && depth() === 0) history.pushState('inside', '', address(target));
      else history.replaceState(history.state, '', address(target));
    },
    keepHere(note) {
      // An entry on which the game was gone into says that, and no more.
      if (depth() > 0) return;
      try {
        history.replaceState({ note }, '');
      } catch {
        // Some browsers allow so many a while only; what was kept before is then kept.
      }
    },
    keptHere() {
      const { note } = (history.state ?? {}) as { readonly note?: unknown };
      return typeof note === 'string' ? note : null;
    },
    onNavigate(listener) {
      const back = () => listener(fragment());
      window.addEventListener('popstate', back);
      return () => window.removeEventListener('popstate', back);
    },
  };
}

/**
 * This entry turns neutral, and going on from it takes away whatever lay ahead: neither one step back nor one step
 * forward leads into the game. The two addresses differ because an equal one would not be gone on to.
 */
function leaveForGood(): void {
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  history.replaceState(null, '', `${EXIT_PAGE}?`);
  // Without a network the browser's own page of failure would name this site; the neutral words are there already. A page
  // that the service worker answered has its neutral page on the device.
  if (navigator.onLine || navigator.serviceWorker?.controller) location.assign(EXIT_PAGE);
}

/** Runs once the frame that shows the last changes is painted; a page that is not drawn does not wait for it. */
function afterPaint(task: () => void): void {
  const run = once(task);
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, FRAME_MS);
}

function once(task: () => void): () => void {
  let done = false;
  return () => {
    if (!done) task();
    done = true;
  };
}
