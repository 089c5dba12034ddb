import { choiceKey, viewDebrief } from '#state';
import type { Run } from '#state';
import { stepOfClass } from '#state/pupil';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useDialog } from '../story/use-dialog.ts';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** What the class chose and what came of it, before the story goes on; beside it what this pupil had voted for. */
export function TurnSheet() {
  const run = useApp((state) => state.run);
  return run === null ? null : <Turn run={run} />;
}

function Turn({ run }: { run: Run }) {
  const t = useText();
  const { text } = useUi();
  const { view, vote } = usePupil();
  const { readOn } = usePupilCommands();
  const ref = useDialog(readOn);
  const { scenario } = run.loaded;
  const turn = viewDebrief(run.loaded, run.session).choices.at(-1);
  if (turn === undefined || view === null) return null;
  const mine = vote !== null && vote.step === stepOfClass(view) - 1 && vote.choice !== turn.choice ? vote.choice : null;
  const words = (key: string) => text.story(scenario.id, key);
  const said = (field: string) => words(`${turn.feedbackKey}/${field}`);
  const { feedback } = turn;
  return (
    <div class="turn">
      <div ref={ref} class="turn__sheet" role="dialog" aria-modal="true" aria-labelledby="turn-title" tabIndex={-1}>
        <p class="kicker">{t('pupil.turn')}</p>
        <h2 id="turn-title" tabIndex={-1} data-autofocus data-turn={turn.choice}>
          {words(turn.textKey)}
        </h2>
        {mine !== null && (
          <p class="lead">{t('pupil.turn-mine', { text: words(choiceKey(scenario, turn.node, mine, 'text')) })}</p>
        )}
        {feedback !== null && (
          <div class="turn__feedback">
            <p>{said('happened')}</p>
            {feedback?.better !== undefined && (
              <p class="turn__better">
                <Icon name="lantern" size={20} />
                <span>{said('better')}</span>
              </p>
            )}
            {feedback?.say !== undefined && <p>{t('debrief.say', { text: said('say') })}</p>}
          </div>
        )}
        <button type="button" class="button button--primary" data-action="read-on" onClick={readOn}>
          {t('pupil.read-on')}
          <Icon name="arrow-right" size={20} />
        </button>
      </div>
    </div>
  );
}
