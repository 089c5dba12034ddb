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
  const { openSheet, offered } = useStory();
  const { voting, picked } = useBallot();
  const lettered = voting ? TRAY_KINDS.map((drawer) => drawerLetter(offered, drawer) ?? ' ').join('') : '';
  const holder = TRAY_KINDS.find((drawer) => offered.tray[drawer].some(({ id }) => id === picked)) ?? null;
  return <Keys letters={lettered} picked={holder} openSheet={openSheet} />;
}

interface KeysProps extends Pick<StoryPart, 'openSheet'> {
  /** One for each drawer while a class votes. */
  readonly letters: string;
  /** Holds what was voted for. */
  readonly picked: TrayKind | null;
}

const Keys = memo(({ letters, picked, openSheet }: KeysProps) => {
  const t = useText();
  return (
    <div class="tray" role="group" aria-label={t('story.tray')}>
      {TRAY_KINDS.map((drawer, index) => (
        <button
          key={drawer}
          type="button"
          class="tray__key"
          data-tray={drawer}
          data-picked={drawer === picked}
          aria-haspopup="dialog"
          onClick={() => openSheet({ kind: 'tray', drawer })}
        >
          <span class="tray__disc">
            <Icon name={ACT_ICONS[drawer]} size={22} />
          </span>
          {(letters[index] ?? ' ') !== ' ' && <b class="tray__letter">{letters[index]}</b>}
          {t(`story.tray.${drawer}`)}
        </button>
      ))}
    </div>
  );
});
