import { useEffect, useState } from 'preact/hooks';

/**
 * The parts of a long screen come one picture after another, the first at once, so that the press which leads to it is
 * answered at once. Answers how many parts are there by now, from 1 to `parts`.
 */
export function useStages(parts: number): number {
  const [there, setThere] = useState(1);
  // Effects run after the picture.
  useEffect(() => {
    if (there < parts) setThere(there + 1);
  }, [there, parts]);
  return there;
}
