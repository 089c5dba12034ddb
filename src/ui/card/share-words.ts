import { SHARE_BOX, SHARE_NAME, SHARE_TEXT, shareCardSvg, signPlaces } from '#art/card';
import type { ShareCard } from '#state';
import type { Card } from './paint-card.ts';

/** The words of a share card in the language shown. */
export interface ShareWords {
  readonly title: string;
  readonly story: string;
  readonly heading: string;
  readonly names: readonly string[];
  readonly app: string;
  readonly call: string;
}

type Words = (key: string, params?: Readonly<Record<string, string>>) => string;

export function shareWords(card: ShareCard, t: Words, storyTitle: string): ShareWords {
  return {
    title: t(card.titleKey),
    story: card.storyKey === null ? '' : t(card.storyKey, { title: storyTitle }),
    heading: t(card.headingKey),
    names: card.signs.map(({ nameKey }) => t(nameKey)),
    app: t('app.title'),
    call: t('share.call'),
  };
}

/** The same words as they are read aloud: in place of the picture. */
export function shareAlt({ title, story, heading, names, app, call }: ShareWords, t: Words): string {
  return t('share.alt', { title: `${title} ${story}`.trim(), heading, names: names.join(' · '), app, call });
}

export function paintableShare(card: ShareCard, words: ShareWords): Card {
  const places = signPlaces(card.signs.length);
  const fixed = (['title', 'story', 'heading', 'app', 'call'] as const).map((id) => {
    const [style, place] = SHARE_TEXT[id];
    return { style, parts: [{ text: words[id], place }] };
  });
  const names = places.map(({ name }, index) => ({ text: words.names[index] ?? '', place: name }));
  return {
    box: SHARE_BOX,
    svg: shareCardSvg(card.signs.map(({ id }) => id)),
    passages: [...fixed, { style: SHARE_NAME, parts: names }],
    scale: 1,
  };
}
