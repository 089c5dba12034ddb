import { addFinished, addJudgement, judgements, summarise } from '#state';
import type { AppState, AppStore, KioskDay } from '#state';

/** Watches what visitors do, and counts it; nothing else of the game knows that it is counted. Returns the unbind. */
export function recordVisits(store: AppStore, count: (edit: (day: KioskDay) => KioskDay) => void): () => void {
  return store.subscribe((now, past) => {
    if (now.kiosk === null || now.kiosk.visit !== past.kiosk?.visit) return;
    if (isBegun(now, past)) count((day) => ({ ...day, begun: day.begun + 1 }));
    if (now.run !== null && isFinished(now, past)) {
      const { loaded, session } = now.run;
      count((day) => addFinished(day, summarise(loaded, session)));
    }
    const round = now.rounds === past.rounds ? undefined : now.rounds.finished[past.rounds.finished.length];
    if (round !== undefined) for (const right of judgements(round)) count((day) => addJudgement(day, right));
  });
}

const isSame = (now: AppState['run'], past: AppState['run']): boolean =>
  now?.session.scenario === past?.session.scenario && now?.session.seed === past?.session.seed;

const isBegun = ({ run }: AppState, past: AppState): boolean =>
  run !== null && !run.whatIf && run.session.moves.length === 0 && !isSame(run, past.run);

const isFinished = ({ run }: AppState, past: AppState): boolean =>
  run !== null &&
  !run.whatIf &&
  past.run !== null &&
  !past.run.whatIf &&
  isSame(run, past.run) &&
  run.session.ending !== null &&
  past.run.session.ending === null;
