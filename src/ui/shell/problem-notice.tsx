import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Something could not be opened or kept: says what, and what to do. */
export function ProblemNotice() {
  const t = useText();
  const { commands } = useUi();
  const problem = useApp((state) => state.problem);
  return (
    <div class="problem" role="alert" hidden={problem === null}>
      {problem !== null && (
        <>
          <Icon name="warning" />
          <p>{t(`problem.${problem}`)}</p>
          {problem === 'catalog-unreachable' && (
            <button type="button" class="button" onClick={() => void commands.boot()}>
              {t('problem.retry')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('dialog.close')}
            onClick={() => commands.dismissProblem()}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
