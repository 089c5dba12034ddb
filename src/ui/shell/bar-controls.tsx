import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Help, sound and settings: the same three wherever the bar lies (A20). `look` is the class of each. */
export function BarControls({ look }: { look: string }) {
  const t = useText();
  const { commands } = useUi();
  const muted = useApp((state) => state.settings.muted);
  return (
    <>
      <button type="button" class={look} aria-label={t('bar.help')} onClick={() => commands.openPanel('help')}>
        <Icon name="help" />
      </button>
      <button
        type="button"
        class={look}
        aria-label={t('bar.sound')}
        aria-pressed={!muted}
        onClick={() => commands.change({ muted: !muted })}
      >
        <Icon name={muted ? 'sound-off' : 'sound'} />
      </button>
      <button type="button" class={look} aria-label={t('bar.settings')} onClick={() => commands.openPanel('settings')}>
        <Icon name="settings" />
      </button>
    </>
  );
}
