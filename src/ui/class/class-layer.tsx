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

/** A full stop darkens the screen from anywhere, as on presenters' remote controls; P asks a question. */
function useLessonKeys(): void {
  const classroom = useClassroom();
  const { store } = useUi();
  const { view, overlay } = useRoom();
  const voting = (useLesson()?.open ?? null) !== null;
  useEffect(() => {
    if (view !== 'lesson') return;
    const listen = (event: KeyboardEvent) => {
      if (isChord(event) || event.repeat || store.getState().panel !== null) return;
      if (event.key === '.') {
        event.preventDefault();
        if (overlay?.kind === 'distress') classroom.closeOverlay();
        else classroom.distress();
      }
      if (letterOfKey(event) === 'P' && !isTyping(event.target) && !voting && overlay?.kind !== 'distress') {
        classroom.ask();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [classroom, store, view, overlay, voting]);
}
