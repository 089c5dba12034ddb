import { useDrawings } from '../components/use-drawings.ts';
import { useApp } from '../context.ts';

/**
 * The drawings of the plaza and the lake, for as long as the drawn world is not there: fetched once the plaza can be used. Where
 * they cannot be had, simple lanterns stay.
 */
export const useStill = () => useDrawings(useApp((state) => state.world !== 'ready' && state.catalog !== 'loading'));
