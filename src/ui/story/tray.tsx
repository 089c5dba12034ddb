import { TRAY_KINDS } from '#scenario';
import type { TrayKind } from '#scenario';
import { drawerLetter } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { ACT_ICONS } from '../components/act-icons.ts';
import { memo } from '../components/memo.ts';
import { useStory } from './story-context.ts';
import type { StoryPart } from './story-context.ts';
import { useBallot } from './use-ballot.ts';

/** Dừng – Kiểm – Kể – Báo: always in the same place, also while the other side is still talking. */
export function Tray() {
  const t = useText();
  const { openSheet, offered } = useStory();
  const { byHands, voting, picked } = useBallot();
  return (
    <div class="tray" role="group" aria-label={t('story.tray')}>
      {TRAY_KINDS.map((drawer) => (
        <Key
          key={drawer}
          drawer={drawer}
          letter={voting || byHands ? drawerLetter(offered, drawer) : null}
          picked={offered.tray[drawer].some(({ id }) => id === picked)}
          openSheet={openSheet}
        />
      ))}
    </div>
  );
}

interface KeyProps extends Pick<StoryPart, 'openSheet'> {
  readonly drawer: TrayKind;
  /** While a class votes. */
  readonly letter: string | null;
  /** It holds what was voted for. */
  readonly picked: boolean;
}

const Key = memo(({ drawer, letter, picked, openSheet }: KeyProps) => {
  const t = useText();
  return (
    <button
      type="button"
      class="tray__key"
      data-tray={drawer}
      data-picked={picked}
      onClick={() => openSheet({ kind: 'tray', drawer })}
    >
      <span class="tray__disc">
        <Icon name={ACT_ICONS[drawer]} size={22} />
      </span>
      {letter !== null && <b class="tray__letter">{letter}</b>}
      {t(`story.tray.${drawer}`)}
    </button>
  );
});
