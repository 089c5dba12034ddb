import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import type { SoundCaption } from './use-sounds.ts';

/** Names a sound for those who play without it. Hidden from screen readers, whose users hear the sound itself. */
export function CaptionChip({ caption }: { caption: SoundCaption | null }) {
  const t = useText();
  if (caption === null) return null;
  return (
    <p class="sound" aria-hidden="true">
      <Icon name={caption.icon} size={16} />
      {t(`story.caption.${caption.cue}`)}
    </p>
  );
}
