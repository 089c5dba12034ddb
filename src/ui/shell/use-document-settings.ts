import { useLayoutEffect } from 'preact/hooks';
import { useApp, useText, useUi, useViewport } from '../context.ts';

/** A desktop page at 400 % zoom is as narrow and as low as this, CSS px; its letters are large against it (A13). */
const MAGNIFIED = { width: 480, height: 400 } as const;

/** Writes the settings that CSS reads to the root element, before anything is painted: nothing moves under a finger. */
export function useDocumentSettings(): void {
  const { language, textSize, reducedMotion, highContrast, reading } = useApp((state) => state.settings);
  const world = useApp((state) => state.world);
  const t = useText();
  const { text, foot } = useUi();
  const { width, height } = useViewport();
  const low = foot(window.innerHeight);
  const large = textSize >= 150 || (width <= MAGNIFIED.width && height <= MAGNIFIED.height);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = text.language();
    root.style.setProperty('--text-scale', String(textSize / 100));
    root.dataset['motion'] = reducedMotion ? 'reduced' : 'full';
    root.dataset['contrast'] = highContrast ? 'high' : 'normal';
    root.dataset['reading'] = reading ? 'on' : 'off';
    root.dataset['text'] = large ? 'large' : 'normal';
    root.dataset['world'] = world;
    root.style.setProperty('--foot', `${low}px`);
    document.title = t('app.title');
  }, [language, textSize, large, reducedMotion, highContrast, reading, world, low]);
}
