import { portraitSvg, svgDataUri } from '#art';
import type { Expression, Portrait as PortraitName } from '#scenario';

const pictures = new Map<string, string>();

/** Drawn once: the same face looks out of every line of a chat. */
function pictureOf(portrait: PortraitName, expression: Expression): string {
  const name = `${portrait} ${expression}`;
  const known = pictures.get(name);
  if (known !== undefined) return known;
  const picture = svgDataUri(portraitSvg({ portrait, expression }));
  pictures.set(name, picture);
  return picture;
}

/** A face from the house kit, as a picture; decorative, because the speaker's name always stands beside it. */
export function Portrait({
  who,
  expression = 'neutral',
  size,
}: {
  who: PortraitName;
  expression?: Expression;
  size: number;
}) {
  const src = pictureOf(who, expression);
  return <img class="portrait" src={src} width={size} height={size} alt="" />;
}
