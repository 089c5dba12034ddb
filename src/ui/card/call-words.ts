import {
  CALL_BLANKS, CALL_BOX, CALL_HELP, CALL_HELPLINES, CALL_LABEL, CALL_STEP, CALL_STEPS, CALL_TEXT, callCardSvg,
} from '#art/card'; // prettier-ignore
import type { Helpline } from '#ports';
import type { Language } from '#scenario';
import { formatDate } from '../components/format-date.ts';
import type { Passage } from './fit-text.ts';
import type { Card } from './paint-card.ts';

/** The words of the printable card in the language shown. */
export interface CallWords {
  readonly question: string;
  /** Whom one might call: the first label of each blank. */
  readonly who: readonly string[];
  readonly number: string;
  readonly helplines: readonly { readonly number: string; readonly name: string; readonly checked: string }[];
  readonly speak: string;
  readonly sentence: string;
  readonly steps: readonly { readonly word: string; readonly line: string }[];
  readonly foot: string;
  readonly app: string;
}

type Words = (key: string, params?: Readonly<Record<string, string>>) => string;

export function callWords(t: Words, language: Language, helplines: readonly Helpline[]): CallWords {
  return {
    question: t('call-card.question'),
    who: CALL_BLANKS.map((_, index) => t(`call-card.who-${index + 1}`)),
    number: t('call-card.number'),
    helplines: helplines.slice(0, CALL_HELPLINES.length).map(({ number, name, verifiedOn }) => ({
      number,
      name: name[language],
      checked: t('help.verified', { date: formatDate(verifiedOn) }),
    })),
    speak: t('call-card.speak'),
    sentence: t('call-card.sentence'),
    steps: CALL_STEPS.map(({ id }) => ({ word: t(`act.${id}`), line: t(`call-card.${id}`) })),
    foot: t('share.call'),
    app: t('app.title'),
  };
}

/** The same words as they are read aloud: in place of the picture. */
export function callAlt(words: CallWords, t: Words): string {
  const sentences = [
    words.question,
    t('call-card.blanks', { who: words.who.join(' · '), number: words.number }),
    ...words.helplines.map(({ number, name, checked }) => `${number}: ${name}. ${checked}.`),
    `${words.speak} ${words.sentence}`,
    ...words.steps.map(({ word, line }) => `${word}: ${line}`),
    words.foot,
    `${words.app}.`,
  ];
  return sentences.join(' ');
}

/** 380 dots to the inch: as sharp as a school's printer. */
const PRINT_SCALE = 1.5;

export function paintableCall(words: CallWords): Card {
  const once = (['question', 'speak', 'sentence', 'foot', 'app'] as const).map((id): Passage => {
    const [style, place] = CALL_TEXT[id];
    return { style, parts: [{ text: words[id], place }] };
  });
  const help = (['number', 'name', 'checked'] as const).map((id): Passage => ({
    style: CALL_HELP[id],
    parts: words.helplines.map((line, index) => ({ text: line[id], place: CALL_HELPLINES[index]![id] })),
  }));
  const steps = (['word', 'line'] as const).map((id): Passage => ({
    style: CALL_STEP[id],
    parts: words.steps.map((step, index) => ({ text: step[id], place: CALL_STEPS[index]![id] })),
  }));
  const labels = CALL_BLANKS.flatMap(({ who, number }, index) => [
    { text: words.who[index] ?? '', place: who },
    { text: words.number, place: number },
  ]);
  return {
    box: CALL_BOX,
    svg: callCardSvg(),
    passages: [...once, ...help, ...steps, { style: CALL_LABEL, parts: labels }],
    scale: PRINT_SCALE,
  };
}
