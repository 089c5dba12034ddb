import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { useStory } from './story-context.ts';

/** Opens a closer look. `of` names what is looked at, for those who hear the button out of its place. */
export function InspectButton({ item, of }: { item: string; of: string }) {
  const t = useText();
  const { openSheet } = useStory();
  return (
    <button type="button" class="look" data-inspect={item} onClick={() => openSheet({ kind: 'inspect', item })}>
      <Icon name="inspect" size={18} />
      {t('story.inspect')}
      <span class="visually-hidden">: {of}</span>
    </button>
  );
}
