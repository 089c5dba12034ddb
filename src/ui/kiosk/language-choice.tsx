import { useRef } from 'preact/hooks';
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { useText, useUi } from '../context.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

/** Each language says in its own words what it offers, whatever the words around it. */
export function LanguageChoice() {
  const t = useText();
  const { kiosk } = useUi();
  const heading = useHeadingFocus();
  // The touch that opened this screen ends on it: only one that began on a button chooses.
  const touched = useRef<Language | null>(null);
  const choose = (language: Language, byKey: boolean) => {
    if (byKey || touched.current === language) void kiosk?.begin(language);
  };
  return (
    <section class="languages" aria-labelledby="kiosk-language">
      <h1 id="kiosk-language" ref={heading} tabIndex={-1}>
        {t('kiosk.language')}
      </h1>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          class="button button--primary"
          lang={language}
          data-language={language}
          onPointerDown={() => (touched.current = language)}
          onClick={({ detail }) => choose(language, detail === 0)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
      <p>{t('kiosk.promise')}</p>
    </section>
  );
}
