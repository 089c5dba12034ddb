import { useEffect } from 'preact/hooks';
import { useApp, useUi } from '../context.ts';
import { isChord, isTyping, letterOfKey } from '../components/keys.ts';
import { lazyScreen } from '../components/lazy.tsx';
import { LessonBar } from './lesson-bar.tsx';
import { Overlay } from './overlay.tsx';
import { useClassroom, useLesson, useRoom } from './use-lesson.ts';
import { VoteSheet } from './vote-sheet.tsx';

const DeskLayer = lazyScreen(async () => (await import('../desk/index.ts')).DeskLayer);

/** What lies over every screen of a lesson. A class on the server has a strip of its own. */
export function ClassLayer() {
  const leads = useApp((state) => state.screen === 'desk');
  return leads ? <DeskLayer /> : <LessonLayer />;
}

function LessonLayer() {
  useLessonKeys();
  return (
    <>
      <LessonBar />
      <VoteSheet />
      <Overlay />
    </>
  );
}

/** The story offers a vote, and nothing lies over it. */
const offersVote = (): boolean =>
  document.querySelector('.story [data-vote]') !== null &&
  document.querySelector('dialog[open], .story [aria-modal="true"]') === null;

/**
 * A full stop darkens the screen from anywhere, as on presenters' remote controls; P asks a question. The letter of
 * something to choose is the first hand for it, and opens the count.
 */
function useLessonKeys(): void {
  const classroom = useClassroom();
  const { store } = useUi();
  const { view, overlay } = useRoom();
  const voting = (useLesson()?.open ?? null) !== null;
  useEffect(() => {
    if (view !== 'lesson') return;
    const listen = (event: KeyboardEvent) => {
      // A key that is held down is pressed once: it shows no result and goes on, and takes back no vote after vote.
      if (event.repeat && event.key === 'Enter') event.preventDefault();
      if (isChord(event) || event.repeat || store.getState().panel !== null) return;
      if (event.key === '.') {
        event.preventDefault();
        if (overlay?.kind === 'distress') classroom.closeOverlay();
        else classroom.distress();
      }
      if (isTyping(event.target) || voting || overlay?.kind === 'distress') return;
      const letter = letterOfKey(event);
      if (letter === 'P') classroom.ask();
      else if (offersVote() && beginsCount(event.key, letter)) {
        event.stopPropagation();
        // A letter is a hand already; a digit is typed into the first field.
        if (letter !== null) event.preventDefault();
      }
    };
    // Ahead of the story, where these keys would choose.
    const beginsCount = (key: string, letter: string | null): boolean => {
      if (letter !== null) return classroom.countHand(letter);
      if (!/^\d$/.test(key)) return false;
      classroom.openVote();
      return true;
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [classroom, store, view, overlay, voting]);
}
