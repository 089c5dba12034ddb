import type { LinkPort } from '#ports';

/** The neutral page of the quick exit; a static file of the same origin. */
const EXIT_PAGE = 'exit.html';

export function createBrowserLinks(): LinkPort {
  const address = (fragment: string) =>
    `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
  const fragment = () => decodeURIComponent(location.hash.replace(/^#/, ''));
  return {
    fragment,
    quickExit() {
      document.title = '';
      location.replace(EXIT_PAGE);
    },
    show(target, push) {
      if (push) history.pushState(null, '', address(target));
      else history.replaceState(null, '', address(target));
    },
    onNavigate(listener) {
      const back = () => listener(fragment());
      window.addEventListener('popstate', back);
      return () => window.removeEventListener('popstate', back);
    },
  };
}
