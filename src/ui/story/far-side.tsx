import { useMemo } from 'preact/hooks';
import { svgDataUri, videoCallSvg } from '#art';
import { otherSide } from './other-side.ts';
import { useStory } from './story-context.ts';

/** The caller's picture while the drawn world, which has a moving one, is absent or still loading. */
export function FarSide() {
  const { who, expression } = otherSide(useStory());
  const src = useMemo(() => svgDataUri(videoCallSvg({ portrait: who, expression })), [who, expression]);
  return <img class="phone__far" src={src} alt="" />;
}
