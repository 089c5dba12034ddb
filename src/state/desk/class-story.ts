/** The story of a class as a page plays it again from the choices made so far; the engine alone decides what comes of them. */
import { sessionsAlong, start } from '#engine';
import type { Session } from '#engine';
import type { LoadedScenario } from '#ports';
import type { ClassView } from '#protocol';
import type { StoryChoice, TrayKind } from '#scenario';
import { TRAY_KINDS } from '#scenario';
import { choiceLetters } from '../choice-letters.ts';
import { NEW_RUN } from '../run-commands.ts';
import { viewChoices } from '../story-view.ts';

/** What of a view says which story is played, and how far. */
export type PlayedStory = Pick<ClassView, 'scenario' | 'hash' | 'seed' | 'gentler' | 'picks'>;

/** The page's file is the one that the class plays. */
export const isSameStory = ({ story }: LoadedScenario, { scenario, hash }: PlayedStory): boolean =>
  story.id === scenario && story.hash === hash;

/** Every session of the class's way, from the beginning to where it stands; `null` where a pick cannot be made. */
export const sessionsOf = ({ story }: LoadedScenario, { seed, gentler, picks }: PlayedStory): Session[] | null =>
  sessionsAlong(
    story,
    start(story, { seed, gentler }),
    picks.map((choice) => ({ type: 'choose', choice })),
  );

/** A choice with its letter, the same on every screen of the class. */
export interface LetteredChoice {
  readonly id: string;
  readonly letter: string;
  /** Which part of the screen offers it: a reply, a way to put things right, or a drawer of the tray. */
  readonly part: 'reply' | 'recover' | TrayKind;
}

/** What can be chosen now: replies, ways to put things right, then the tray's moves by drawer. */
export function letteredChoices(loaded: LoadedScenario, session: Session): LetteredChoice[] {
  const offered = viewChoices({ ...NEW_RUN, loaded, session, shown: 0 });
  const { replies, recover, tray } = offered;
  const letters = choiceLetters(offered);
  const of = (part: LetteredChoice['part'], choices: readonly StoryChoice[]) =>
    choices.map(({ id }) => ({ id, part }) as const);
  const all = [of('reply', replies), of('recover', recover), ...TRAY_KINDS.map((kind) => of(kind, tray[kind]))].flat();
  return all.map((choice) => ({ ...choice, letter: letters.get(choice.id) ?? '' }));
}
