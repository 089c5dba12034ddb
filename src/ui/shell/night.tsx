import { useMemo } from 'preact/hooks';
import { THEMES } from '#scenario';
import { useApp, useViewport } from '../context.ts';
import { useStill } from './use-still.ts';

/** The night under a page of words, dimmed: the drawn world's, and where that is not there a still picture of the plaza. */
export function Night() {
  const { width, height } = useViewport();
  const still = useStill();
  const progress = useApp((state) => state.progress);
  const scenery = useMemo(() => {
    const own = Object.values(progress).map(({ told }) => (told ? 'pair' : 'one'));
    return still === null ? null : still.plazaAddress(width, height, own, THEMES);
  }, [still, width, height, progress]);
  return (
    <div class="night" aria-hidden="true">
      {scenery !== null && <img src={scenery} alt="" />}
    </div>
  );
}
