import { useMemo } from 'preact/hooks';
import { portraitSvg, svgDataUri } from '#art';
import type { Expression, Portrait } from '#scenario';

/** The caller's picture while the drawn world, which has a moving one, is absent or still loading. */
export function FarSide({ who, expression }: { who: Portrait; expression: Expression }) {
  const src = useMemo(
    () => svgDataUri(portraitSvg({ portrait: who, expression, frame: 'bust' })),
    [who, expression],
  );
  return <img class="call__far" src={src} alt="" />;
}
