import { useState } from 'preact/hooks';
import { useApp } from '../context.ts';

/** What 1rem measures, CSS px, with the text size of the settings: known before the page has been laid out with it. */
export function useRootSize(): number {
  const textSize = useApp((state) => state.settings.textSize);
  const [base] = useState(() => {
    const root = document.documentElement;
    const scale = Number(root.style.getPropertyValue('--text-scale')) || 1;
    return parseFloat(getComputedStyle(root).fontSize) / scale;
  });
  return (base * textSize) / 100;
}
