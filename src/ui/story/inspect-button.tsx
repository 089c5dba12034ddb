import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import type { StoryPart } from './story-context.ts';

interface InspectButtonProps extends Pick<StoryPart, 'openSheet'> {
  readonly item: string;
  readonly of: string;
}

/** Opens a closer look. `of` names what is looked at, for those who hear the button out of its place. */
export function InspectButton({ item, of, openSheet }: InspectButtonProps) {
  const t = useText();
  return (
    <button type="button" class="look" data-inspect={item} onClick={() => openSheet({ kind: 'inspect', item })}>
      <Icon name="inspect" size={18} />
      {t('story.inspect')}
      <span class="visually-hidden">: {of}</span>
    </button>
  );
}
