import { useMemo } from 'preact/hooks';
import { portraitSvg, svgDataUri } from '#art';
import type { Expression, Portrait as PortraitName } from '#scenario';

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
  const src = useMemo(() => svgDataUri(portraitSvg({ portrait: who, expression })), [who, expression]);
  return <img class="portrait" src={src} width={size} height={size} alt="" />;
}
