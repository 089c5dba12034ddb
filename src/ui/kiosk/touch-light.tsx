import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../context.ts';

const SPREAD_MS = 520;

/** Every finger is answered at once, whatever the page has to do next: a ring of light spreads from where it touched. */
export function TouchLight() {
  const ring = useRef<HTMLDivElement>(null);
  const still = useApp((state) => state.settings.reducedMotion);
  useEffect(() => {
    const shine = ({ clientX, clientY }: PointerEvent) => {
      const place = `translate(${clientX}px, ${clientY}px)`;
      const from = still ? place : `${place} scale(0.25)`;
      ring.current?.animate(
        [
          { transform: from, opacity: 1 },
          { transform: place, opacity: 0 },
        ],
        { duration: SPREAD_MS, easing: 'ease-out' },
      );
    };
    window.addEventListener('pointerdown', shine, { capture: true, passive: true });
    return () => window.removeEventListener('pointerdown', shine, { capture: true });
  }, [still]);
  return <div ref={ring} class="touch-light" aria-hidden="true" />;
}
