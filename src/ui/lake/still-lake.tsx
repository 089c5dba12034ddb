import { useMemo } from 'preact/hooks';
import { lakeGlow, lakeLights } from '#state';
import { useApp, useViewport } from '../context.ts';
import { useStill } from '../shell/use-still.ts';

/** The lake drawn once, where the drawn world is not there. */
export function StillLake() {
  const { width, height } = useViewport();
  const still = useStill();
  const kiosk = useApp((state) => state.kiosk);
  const entries = useApp((state) => state.entries);
  const progress = useApp((state) => state.progress);
  const glow = useApp(lakeGlow);
  const scenery = useMemo(() => {
    const stories = lakeLights({ kiosk, entries, progress }).map(({ acts }) => acts);
    return still === null ? null : still.lakeAddress(width, height, stories, glow);
  }, [still, width, height, kiosk, entries, progress, glow]);
  return scenery === null ? null : (
    <div class="lake-still" aria-hidden="true">
      <img src={scenery} alt="" />
    </div>
  );
}
