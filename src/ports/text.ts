import type { Language, TextMap } from '#scenario';

/** Words. Code holds keys; the words come from locale files and scenario files, at the moment of showing. */
export interface TextPort {
  language(): Language;
  setLanguage(language: Language): Promise<void>;
  /** Interface text by key, e.g. `hub.title`; placeholders `{{name}}` are filled from `params`. */
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
  /** Makes a scenario's words available. */
  addStory(scenario: string, texts: Readonly<Record<Language, TextMap>>): void;
  /** Fetches the messages of the scenario checker, which most players never need. */
  loadDiagnostics(): Promise<void>;
  /** Fetches the words of a teacher's page, in every language: later there may be no network. Never rejects. */
  loadLesson(): Promise<void>;
  /** Fetches the words of classes on the server, for teacher and wall, in every language. Never rejects. */
  loadDesk(): Promise<void>;
  /** A scenario's words by key, e.g. `nodes/s1/lines/hello/text`; never interpolated. */
  story(scenario: string, key: string): string;
}
