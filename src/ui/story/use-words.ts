import { useMemo, useRef } from 'preact/hooks';
import { choiceKey, lineTextKey } from '#state';
import type { Run, ThreadItem } from '#state';
import { wholeAddresses } from '../components/whole-addresses.ts';
import { useText, useUi } from '../context.ts';

/** The scenario's own words, in the language of the page. */
export interface StoryWords {
  /** By key, e.g. `threads/chat/title`. */
  at(key: string): string;
  /** What a line says; the gentler run has softer words for some. */
  line(key: string): string;
  /** A cast member's name as the phone shows it. */
  name(cast: string): string;
  thread(thread: string): string;
  /** What a revealed item says, whoever said it. */
  item(item: ThreadItem): string;
  /** What a choice of the current node is called. */
  choice(choice: string): string;
}

export function useWords(run: Run): StoryWords {
  const { text } = useUi();
  const t = useText();
  const language = text.language();
  const { scenario } = run.loaded;
  const { gentler, node } = run.session;
  // The words stay the same object from move to move, so that what has been said need not be rendered again.
  const current = useRef(node);
  current.current = node;
  return useMemo(() => {
    const at = (key: string) => wholeAddresses(text.story(scenario.id, key));
    const line = (key: string) => at(lineTextKey(scenario, key, gentler));
    return {
      at,
      line,
      name: (cast) => (scenario.cast[cast]?.role === 'self' ? t('story.you') : at(`cast/${cast}/name`)),
      thread: (thread) => at(`threads/${thread}/title`),
      item: (item) => (item.kind === 'line' ? line(item.key) : at(item.textKey)),
      choice: (choice) => at(choiceKey(scenario, current.current, choice, 'text')),
    };
  }, [text, t, language, scenario, gentler]);
}
