import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Where whoever closes a notice goes on: it takes its own key with it. */
const headingAround = (key: Element): HTMLElement | null =>
  (key.closest('dialog') ?? document).querySelector('h1[tabindex], h2[tabindex]');

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
            onClick={({ currentTarget }) => {
              headingAround(currentTarget)?.focus({ preventScroll: true });
              commands.dismissProblem();
            }}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
