import { useEffect, useState } from 'preact/hooks';

/** `true` some time after `wanted` has become so, ms; `false` at once. */
export function useDelayed(wanted: boolean, ms: number): boolean {
  const [come, setCome] = useState(false);
  useEffect(() => {
    if (!wanted) return setCome(false);
    const timer = window.setTimeout(() => setCome(true), ms);
    return () => window.clearTimeout(timer);
  }, [wanted, ms]);
  return wanted && come;
}
