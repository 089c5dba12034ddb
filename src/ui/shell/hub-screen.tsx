import { useMemo } from 'preact/hooks';
import { hubLayout, BOOTH_SLOT } from '#layout';
import { THEMES } from '#scenario';
import { lightsOf } from '#state';
import type { AppState } from '#state';
import { useApp, useText, useViewport } from '../context.ts';
import { BoothCard } from './booth-card.tsx';
import { Booth } from './booth.tsx';
import { HubTitle } from './hub-title.tsx';
import { useStill } from './use-still.ts';
import { useWayBack } from './use-way-back.ts';

interface HubScreenProps {
  /** The screen before. */
  readonly from?: AppState['screen'] | null;
}

/** The plaza's words and controls, laid over the drawn booths. */
export function HubScreen({ from = null }: HubScreenProps) {
  const t = useText();
  const ref = useWayBack(from);
  const { width, height } = useViewport();
  const layout = hubLayout(width, height);
  const slots = BOOTH_SLOT[layout.portrait ? 'portrait' : 'landscape'];
  const still = useStill();
  const progress = useApp((state) => state.progress);
  const scenery = useMemo(
    () => (still === null ? null : still.plazaAddress(width, height, lightsOf(progress))),
    [still, width, height, progress],
  );
  return (
    <div ref={ref} class="hub" data-portrait={layout.portrait}>
      {scenery !== null && (
        <div class="hub__still" aria-hidden="true">
          <img src={scenery} alt="" />
        </div>
      )}
      <HubTitle />
      <p class="visually-hidden">{t('hub.summary')}</p>
      <nav aria-label={t('hub.booths')}>
        <ul>
          {THEMES.map((theme) => {
            const place = layout.booths[slots[theme]];
            return place === undefined ? null : (
              <Booth key={theme} theme={theme} place={place} draw={still?.boothAddress} />
            );
          })}
        </ul>
      </nav>
      <BoothCard rect={layout.card} />
    </div>
  );
}
