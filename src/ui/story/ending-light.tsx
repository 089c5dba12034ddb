import { useMemo } from 'preact/hooks';
import type { IconName } from '#art';
import type { EndingTone, Theme } from '#scenario';
import { Icon } from '../components/icon.tsx';
import { useDrawings } from '../components/use-drawings.ts';

const TONE_ICONS: Readonly<Record<EndingTone, IconName>> = {
  safe: 'lantern',
  recovered: 'shield',
  harmed: 'tell-people',
  trusted: 'check',
  missed: 'info',
};

/** A light that is lost is dim, never out: the debrief can light it again. */
const DIM: readonly EndingTone[] = ['harmed', 'missed'];

/** The lantern that the story was entered by, as bright as it ended; where it cannot be had, the ending's sign. */
export function EndingLight({ theme, tone }: { readonly theme: Theme; readonly tone: EndingTone }) {
  const drawings = useDrawings();
  const lantern = useMemo(() => drawings?.boothAddress(theme), [drawings, theme]);
  return (
    <span class="end__light" data-dim={DIM.includes(tone)} aria-hidden="true">
      {lantern !== undefined && <img src={lantern} alt="" />}
      <span class="end__icon">
        <Icon name={TONE_ICONS[tone]} size={22} />
      </span>
    </span>
  );
}
