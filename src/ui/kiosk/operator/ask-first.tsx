import { ConfirmSteps } from '../../components/confirm-steps.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../context.ts';
import { OperatorCard } from './operator-card.tsx';

interface AskFirstProps {
  readonly what: 'wipe-today' | 'wipe-all';
  readonly onConfirm: () => void;
}

/** Wiping, of which nothing comes back. */
export function AskFirst({ what, onConfirm }: AskFirstProps) {
  const t = useText();
  const title = t(`operator.${what}`);
  return (
    <OperatorCard name={what} title={title} hint={t(`operator.${what}-hint`)}>
      <ConfirmSteps
        act={
          <>
            <Icon name="trash" />
            {title}
          </>
        }
        question={t(`operator.${what}-ask`)}
        confirm={t(`operator.${what}-confirm`)}
        done={t('operator.wiped')}
        onConfirm={onConfirm}
      />
    </OperatorCard>
  );
}
