import { useApp, useText, useUi } from '../../context.ts';
import { SwitchField } from './switch-field.tsx';
import { OperatorCard } from './operator-card.tsx';

/** Which stories visitors may choose from; one always stays. */
export function StoriesField({ hidden }: { readonly hidden: readonly string[] }) {
  const t = useText();
  const { kiosk } = useUi();
  const arcs = useApp((state) => state.kiosk?.arcs ?? []);
  const language = useApp((state) => state.settings.language);
  const shown = arcs.filter(({ id }) => !hidden.includes(id));
  const change = (id: string, checked: boolean) => {
    const others = hidden.filter((known) => known !== id);
    kiosk?.changeOptions({ hidden: checked ? others : [...others, id] });
  };
  return (
    <OperatorCard name="stories" title={t('operator.stories')} hint={t('operator.stories-hint')}>
      {arcs.map(({ id, title }) => (
        <SwitchField
          key={id}
          name={id}
          label={title[language]}
          checked={shown.some((known) => known.id === id)}
          disabled={shown.length === 1 && shown[0]?.id === id}
          onChange={(checked) => change(id, checked)}
        />
      ))}
    </OperatorCard>
  );
}
