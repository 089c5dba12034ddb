import type { ThreadItem } from '#state';
import { Icon } from '../components/icon.tsx';
import { shorten } from '../components/shorten.ts';
import { useText, useUi } from '../context.ts';
import { InspectButton } from './inspect-button.tsx';
import type { LineStage } from './story-context.ts';

/** A line in the names of its controls: who hears them has heard all of it already; so much tells it from the others. */
export const nameOf = (line: string): string => shorten(line, 32);

interface LineToolsProps {
  readonly item: Extract<ThreadItem, { kind: 'line' }>;
  readonly stage: LineStage;
}

/** The flag, and the closer look where there is one. */
export function LineTools({ item, stage }: LineToolsProps) {
  const { words, openSheet } = stage;
  return (
    <span class="tools">
      {item.line.inspect !== undefined && (
        <InspectButton item={item.line.inspect} of={nameOf(words.line(item.key))} openSheet={openSheet} />
      )}
      <FlagButton item={item} stage={stage} />
    </span>
  );
}

function FlagButton({ item, stage }: LineToolsProps) {
  const t = useText();
  const { commands } = useUi();
  const { words, announce } = stage;
  const toggle = () => {
    commands.flag(item.key, !item.flagged);
    announce(t(item.flagged ? 'story.flag.off' : 'story.flag.on'));
  };
  return (
    <button
      type="button"
      class="flag"
      aria-pressed={item.flagged}
      aria-label={t('story.flag', { text: nameOf(words.line(item.key)) })}
      data-flag={item.key}
      onClick={toggle}
    >
      <Icon name={item.flagged ? 'flag-filled' : 'flag'} size={18} />
    </button>
  );
}
