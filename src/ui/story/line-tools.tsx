import { useEffect, useState } from 'preact/hooks';
import type { ThreadItem } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';
import { InspectButton } from './inspect-button.tsx';
import { useStory } from './story-context.ts';

/**
 * The flag, and the closer look where there is one. They come one step after the line, into a part that is not live,
 * so that a screen reader announces the words of a new line and nothing else.
 */
export function LineTools({ item }: { item: Extract<ThreadItem, { kind: 'line' }> }) {
  const { words } = useStory();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <span class="tools" aria-live="off">
      {ready && item.line.inspect !== undefined && <InspectButton item={item.line.inspect} of={words.line(item.key)} />}
      {ready && <FlagButton item={item} />}
    </span>
  );
}

function FlagButton({ item }: { item: Extract<ThreadItem, { kind: 'line' }> }) {
  const t = useText();
  const { commands } = useUi();
  const { words, announce } = useStory();
  const toggle = () => {
    commands.flag(item.key, !item.flagged);
    announce(t(item.flagged ? 'story.flag.off' : 'story.flag.on'));
  };
  return (
    <button
      type="button"
      class="flag"
      aria-pressed={item.flagged}
      aria-label={t('story.flag', { text: words.line(item.key) })}
      data-flag={item.key}
      onClick={toggle}
    >
      <Icon name={item.flagged ? 'flag-filled' : 'flag'} size={18} />
    </button>
  );
}
