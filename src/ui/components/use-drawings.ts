import { useEffect, useState } from 'preact/hooks';

type Drawings = Pick<typeof import('../still/index.ts'), 'plazaAddress' | 'boothAddress' | 'lakeAddress'>;

/** The still drawings, fetched once they are `wanted`; `null` until then, and where they cannot be had. */
export function useDrawings(wanted = true): Drawings | null {
  const [drawings, setDrawings] = useState<Drawings | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    import('../still/index.ts').then(
      ({ plazaAddress, boothAddress, lakeAddress }) => left || setDrawings({ plazaAddress, boothAddress, lakeAddress }),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return wanted ? drawings : null;
}
