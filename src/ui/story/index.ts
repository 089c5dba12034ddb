export { StoryScreen } from './story-screen.tsx';
export { NextButton } from './choices.tsx';
export { StoryStage } from './story-screen.tsx';
export { useStory } from './story-context.ts';
export { choicesOpen } from './use-choice-keys.ts';
