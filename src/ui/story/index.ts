export { StoryScreen } from './story-screen.tsx';
