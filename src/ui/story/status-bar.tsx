import { formatClock } from '#state';
import { Icon } from '../components/icon.tsx';
import { useStory } from './story-context.ts';

export function StatusBar() {
  const { view } = useStory();
  return (
    <div class="status">
      <span class="status__clock">{formatClock(view.clock)}</span>
      <span class="status__signs" aria-hidden="true">
        <Icon name="signal" size={16} />
        <Icon name="wifi" size={16} />
        <Icon name="battery" size={20} />
      </span>
    </div>
  );
}
