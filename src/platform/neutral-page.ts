/** The neutral page of the quick exit: a static file of the same origin. */
export const EXIT_PAGE = 'exit.html';

const STYLE = /<style>([^]*?)<\/style>/;

export interface NeutralPage {
  /** Fetches it while there is time, so that the way out waits for nothing. Never rejects. */
  prepare(): Promise<void>;
  /** Puts it in the place of the game, or empties the screen where it has not come; seen with the next frame. */
  show(): void;
}

export function createNeutralPage(): NeutralPage {
  let source: string | null = null;
  return {
    async prepare() {
      const response = await fetch(EXIT_PAGE).catch(() => null);
      if (response?.ok === true) source = await response.text().catch(() => null);
    },
    show() {
      // The policy of this page forbids styles in a document, even in one that is only read.
      const [, rules = ''] = STYLE.exec(source ?? '') ?? [];
      const page = new DOMParser().parseFromString((source ?? '').replace(STYLE, ''), 'text/html');
      const style = new CSSStyleSheet();
      style.replaceSync(rules);
      for (const sheet of document.styleSheets) sheet.disabled = true;
      document.adoptedStyleSheets = [style];
      for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
      document.documentElement.lang = page.documentElement.lang;
      document.title = page.title;
      document.body.replaceChildren(...page.body.children);
      scrollTo(0, 0);
    },
  };
}
