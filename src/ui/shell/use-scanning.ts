import { useEffect, useRef } from 'preact/hooks';
import { useApp, useUi } from '../context.ts';

/** A trembling hand presses again within this time; ms. */
const COOLDOWN_MS = 500;

/** Works the page by one switch while the settings say so (A02); what that takes is fetched only then. */
export function useScanning(): void {
  const { text } = useUi();
  const { scanning, scanStepMs, scanCooldown } = useApp((state) => state.settings);
  const tempo = useRef({ stepMs: 0, cooldownMs: 0 });
  tempo.current = { stepMs: scanStepMs, cooldownMs: scanCooldown ? COOLDOWN_MS : 0 };
  useEffect(() => {
    if (!scanning) return;
    let stop: (() => void) | null = () => undefined;
    import('../scan/index.ts').then(
      ({ startScanning }) => {
        if (stop !== null) stop = startScanning(() => tempo.current, text.t);
      },
      () => undefined,
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [scanning, text]);
}
