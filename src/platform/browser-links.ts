import type { LinkPort } from '#ports';

/** The neutral page of the quick exit; a static file of the same origin. */
const EXIT_PAGE = 'exit.html';
/** If the step back takes longer than this, the page is left at once. */
const LEAVE_MS = 60;

export function createBrowserLinks(): LinkPort {
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
    quickExit() {
      // What was on screen is gone with the next frame, however long the neutral page takes to come.
      document.title = '';
      document.documentElement.style.display = 'none';
      const leave = () => location.replace(EXIT_PAGE);
      if (depth() === 0) return leave();
      // First off our own entry, so that one step back does not lead to the game.
      window.addEventListener('popstate', leave, { once: true, capture: true });
      setTimeout(leave, LEAVE_MS);
      history.back();
    },
    show(target, push) {
      if (push && depth() === 0) history.pushState('inside', '', address(target));
      else history.replaceState(history.state, '', address(target));
    },
    onNavigate(listener) {
      const back = () => listener(fragment());
      window.addEventListener('popstate', back);
      return () => window.removeEventListener('popstate', back);
    },
  };
}
