import { useMemo } from 'preact/hooks';
import { THEMES } from '#scenario';
import { lightsOf } from '#state';
import { useApp, useViewport } from '../context.ts';
import { useStill } from './use-still.ts';

/**
 * The night under a page of words, dimmed: the drawn world's, and where there is none a still picture of the plaza. For a
 * world that is on its way a picture would only take its time.
 */
export function Night() {
  const { width, height } = useViewport();
  const still = useStill();
  const absent = useApp((state) => state.world === 'absent');
  const progress = useApp((state) => state.progress);
  const scenery = useMemo(() => {
    if (still === null || !absent) return null;
    return still.plazaAddress(width, height, lightsOf(progress), THEMES);
  }, [still, absent, width, height, progress]);
  return (
    <div class="night" aria-hidden="true">
      {scenery !== null && <img src={scenery} alt="" />}
    </div>
  );
}
