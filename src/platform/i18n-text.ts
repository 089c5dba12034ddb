import i18next from 'i18next';
import { LANGUAGES } from '#scenario';
import type { Language, TextMap } from '#scenario';
import type { TextPort } from '#ports';

/** Fetches words; rejects when they cannot be had. */
export interface LocaleLoader {
  ui(language: Language): Promise<TextMap>;
  diagnostics(language: Language): Promise<TextMap>;
  lesson(language: Language): Promise<TextMap>;
  desk(language: Language): Promise<TextMap>;
}

const storySpace = (scenario: string) => `story/${scenario}`;

/**
 * Words through i18next. Vietnamese comes with the page; another language is fetched when it is first chosen,
 * and where that fails the words stay Vietnamese.
 */
export async function createI18nText(vietnamese: TextMap, load: LocaleLoader): Promise<TextPort> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: 'vi',
    fallbackLng: 'vi',
    ns: ['ui', 'diagnostics', 'lesson', 'desk'],
    fallbackNS: ['diagnostics', 'lesson', 'desk'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { vi: { ui: vietnamese } },
  });
  const current = (): Language => LANGUAGES.find((language) => language === i18n.language) ?? 'vi';
  const loadSpace = async (space: 'diagnostics' | 'lesson' | 'desk'): Promise<void> => {
    for (const language of LANGUAGES) {
      const words = await load[space](language).catch(() => ({}));
      i18n.addResourceBundle(language, space, words);
    }
  };
  return {
    language: current,
    async setLanguage(language) {
      if (!i18n.hasResourceBundle(language, 'ui')) {
        try {
          i18n.addResourceBundle(language, 'ui', await load.ui(language));
        } catch {
          return;
        }
      }
      await i18n.changeLanguage(language);
    },
    loadDiagnostics: () => loadSpace('diagnostics'),
    loadLesson: () => loadSpace('lesson'),
    loadDesk: () => loadSpace('desk'),
    t: (key, params) => i18n.t(key, params ?? {}),
    addStory(scenario, texts) {
      for (const language of LANGUAGES) {
        i18n.addResourceBundle(language, storySpace(scenario), texts[language], false, true);
      }
    },
    story(scenario, key) {
      const words: unknown = i18n.getResource(current(), storySpace(scenario), key);
      return typeof words === 'string' ? words : key;
    },
  };
}
