import { useEffect, useMemo, useState } from 'preact/hooks';
import { wallWater } from '#layout';
import type { LakeAct } from '#layout';
import { useDrawings } from '../components/use-drawings.ts';
import { useViewport } from '../context.ts';

/** As many lanterns as are drawn one by one; the words beside it say how many there are. */
const MOST_DRAWN = 160;
/** The water is drawn anew at most so often, ms. */
const REDRAW_MS = 2500;
/** So many lanterns make a bright night. */
const BRIGHT = 200;
const MOST_GLOW = 0.85;

interface ClassWaterProps {
  /** Lanterns of safe acts, and how many of them joined two. */
  readonly lights: number;
  readonly joined: number;
}

/** The class's lake, drawn once for each state of it: one lantern a safe act, and two that a thread joins for telling. */
export function ClassWater({ lights, joined }: ClassWaterProps) {
  const { width, height } = useViewport();
  const still = useDrawings();
  const shown = useCalm(`${lights}/${joined}`);
  const scenery = useMemo(() => {
    if (still === null) return null;
    const [all = 0, told = 0] = shown.split('/').map(Number);
    const glow = MOST_GLOW * Math.sqrt(Math.min(1, all / BRIGHT));
    return still.lakeAddress(width, height, familiesOf(all, told), glow, wallWater(width, height));
  }, [still, width, height, shown]);
  return (
    <div class="lake-still wall-water" aria-hidden="true">
      {scenery !== null && <img src={scenery} alt="" />}
    </div>
  );
}

/** Which act lit a lantern is not known here, so all have one colour but those of telling. */
function familiesOf(lights: number, joined: number): LakeAct[][] {
  const share = Math.min(1, MOST_DRAWN / Math.max(1, lights));
  const told = Math.round(joined * share);
  const others = Math.round((lights - joined) * share);
  const families: LakeAct[][] = [];
  for (let i = 0; i < told + others; i++) {
    // Spread evenly, so that joined pairs float everywhere.
    const isTold = Math.floor(((i + 1) * told) / (told + others)) > Math.floor((i * told) / (told + others));
    families.push([isTold ? 'tell' : 'check']);
  }
  return families;
}

/** The latest value, changing at most every few seconds. */
function useCalm(value: string): string {
  const [shown, setShown] = useState(value);
  const [free, setFree] = useState(true);
  useEffect(() => {
    if (!free || value === shown) return;
    setShown(value);
    setFree(false);
  }, [value, shown, free]);
  useEffect(() => {
    if (free) return;
    const timer = window.setTimeout(() => setFree(true), REDRAW_MS);
    return () => window.clearTimeout(timer);
  }, [free]);
  return shown;
}
