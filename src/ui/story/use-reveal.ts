import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '#engine';
import type { SoundCue } from '#ports';
import { isCall, isChat } from '#scenario';
import type { ScenarioLine } from '#scenario';
import { isOwnLine, lineAt } from '#state';
import type { PhoneView, Run, ThreadItem } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { appOf } from './story-context.ts';
import type { Speech } from './story-context.ts';
import { readingMs } from './use-pace.ts';
import type { StoryWords } from './use-words.ts';

/** Rest after a spoken line, and after the player's own message; ms. */
const AFTER_SPEECH_MS = 500;
const AFTER_OWN_MS = 800;

type Card = NonNullable<ScenarioLine['card']>;

interface RevealOptions {
  readonly run: Run;
  readonly view: PhoneView;
  readonly words: StoryWords;
  cue(cue: SoundCue): void;
  announce(message: string): void;
}

/** What is heard when an entry comes on screen, and how long to rest after it. */
export function useReveal({ run, view, words, cue, announce }: RevealOptions) {
  const { audio } = useUi();
  const t = useText();
  const language = useApp((state) => state.settings.language);
  const [speech, setSpeech] = useState<Speech | null>(null);
  // What is being said is said in the words it was begun in: in another language it stands there whole.
  useEffect(() => setSpeech(null), [view.thread, language]);

  const speak = (key: string, text: string): number | null => {
    const { scenario } = run.loaded;
    const { speaker } = lineAt(scenario, key);
    const voice = speaker === undefined ? undefined : scenario.cast[speaker]?.voice;
    if (voice === undefined) return null;
    const plan = audio.speak({ text, voice, language });
    setSpeech({ key, plan });
    return plan.totalMs + AFTER_SPEECH_MS;
  };

  const onReveal = (entry: Entry): number | null => {
    if (entry.kind === 'choice') {
      if (isChat(appOf(run, entry.thread))) cue('msg-out');
      return AFTER_OWN_MS;
    }
    if (entry.kind !== 'line') return null;
    const text = words.line(entry.line);
    const line = lineAt(run.loaded.scenario, entry.line);
    const { card, cues } = line;
    const money = appOf(run, entry.thread) === 'bank' && (card?.kind === 'balance' || card?.kind === 'receipt');
    if (money) cue('ting');
    if (entry.thread !== view.thread && isOwnLine(run.loaded.scenario, line)) {
      cue('msg-out');
      return AFTER_OWN_MS;
    }
    if (entry.thread !== view.thread) {
      if (!money) cue('notify');
      return readingMs(text);
    }
    // Q05 is a picture that breaks up: it can be heard as well as seen.
    if (view.app === 'video' && cues?.includes('Q05') === true) cue('glitch');
    if (isCall(view.app)) return Math.max(speak(entry.line, text) ?? 0, readingMs(text));
    if (isChat(view.app)) cue('msg-in');
    return readingMs(text);
  };
  /** Of each entry, what is heard: who says what, and what comes with it. */
  const onShown = (entry: Entry, index: number): void => {
    if (entry.kind === 'choice') {
      const item = Object.values(view.items)
        .flat()
        .find((own) => own.kind !== 'line' && own.index === index);
      if (item !== undefined) announce(ownWords(item));
    }
    if (entry.kind !== 'line') return;
    const { scenario } = run.loaded;
    const { speaker, card } = lineAt(scenario, entry.line);
    const text = [words.line(entry.line), ...(card === undefined ? [] : [cardWords(`${entry.line}/card`, card)])].join(
      ' ',
    );
    const name = speaker === undefined ? null : words.name(speaker);
    const here = name === null ? text : t('story.log.line', { name, text });
    announce(entry.thread === view.thread ? here : t('story.banner', { name: words.thread(entry.thread), text }));
  };
  const ownWords = (item: ThreadItem): string =>
    item.kind === 'act'
      ? t('story.act.you', { text: words.item(item) })
      : t('story.log.line', { name: t('story.you'), text: words.item(item) });
  const cardWords = (key: string, { kind, rows }: Card): string => {
    const title = t('story.log.line', { name: t(`story.card.${kind}`), text: words.at(`${key}/title`) });
    const parts = Object.entries(rows ?? {}).map(([id, { label }]) => {
      const value = words.at(`${key}/rows/${id}/value`);
      return label === undefined
        ? value
        : t('story.log.line', { name: words.at(`${key}/rows/${id}/label`), text: value });
    });
    return `${[title, ...parts].join('; ')}.`;
  };
  return { speech, onReveal, onShown };
}
