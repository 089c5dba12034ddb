import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../context.ts';

type Still = Pick<typeof import('../still/index.ts'), 'plazaAddress' | 'boothAddress' | 'lakeAddress'>;

/**
 * The drawings of the plaza and the lake, for as long as the drawn world is not there: fetched once the plaza can be used. Where
 * they cannot be had, simple lanterns stay.
 */
export function useStill(): Still | null {
  const wanted = useApp((state) => state.world !== 'ready' && state.catalog !== 'loading');
  const [still, setStill] = useState<Still | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    import('../still/index.ts').then(
      ({ plazaAddress, boothAddress, lakeAddress }) => left || setStill({ plazaAddress, boothAddress, lakeAddress }),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return wanted ? still : null;
}
