/** What stops a lesson: a question at a turning point or when the teacher wants one, and care for those in distress. */
import type { Desk } from './class-commands.ts';
import { slotOf, withoutDistress } from './lesson.ts';
import { PROMPTS, dueCard, promptsOf } from './turns.ts';

export interface OverlayCommands {
  /** Shows the card that is due where the story stands, if any. */
  offerCard(): void;
  /** A question whenever the teacher wants one; again, the next one. */
  ask(): void;
  distress(): void;
  closeOverlay(): void;
}

export function createOverlayCommands({ store, room, setRoom, edit, hush }: Desk): OverlayCommands {
  return {
    offerCard() {
      const { run } = store.getState();
      const { lesson, overlay } = room();
      if (run === null || run.whatIf || lesson === null || overlay !== null) return;
      const slot = slotOf(lesson, run.session.scenario);
      const card = dueCard(run.loaded, run.session, lesson.cards[slot]);
      if (card === null) return;
      hush();
      setRoom({ overlay: { kind: 'card', ...card } });
      edit((known) => ({ ...known, cards: { ...known.cards, [slot]: [...known.cards[slot], card] } }));
    },

    ask() {
      hush();
      const { run } = store.getState();
      const prompts = run === null ? PROMPTS : promptsOf(run.loaded.story);
      const { overlay } = room();
      const at = overlay === null || overlay.kind === 'distress' ? -1 : prompts.indexOf(overlay.prompt);
      setRoom({ overlay: { kind: 'ask', prompt: prompts[(at + 1) % prompts.length] ?? 'line' } });
    },

    distress() {
      hush();
      edit((lesson) => ({ ...lesson, distress: true }));
      setRoom({ overlay: { kind: 'distress' } });
    },

    closeOverlay() {
      setRoom({ overlay: null });
      edit(withoutDistress);
    },
  };
}
