/** Every way through the game, and what none of them reaches. */
import { SIZES } from './sizes.ts';
import { lesson } from './walks/class.ts';
import { ownPace, together } from './walks/devices.ts';
import { faults, messages, panels, plaza } from './walks/home.ts';
import { kioskOperator, kioskVisit } from './walks/kiosk.ts';
import { quickHome, quickStory } from './walks/quick.ts';
import { stories } from './walks/stories.ts';
import type { Language } from './options.ts';
import type { Size } from './sizes.ts';
import type { Walk } from './walks/walk.ts';

export const WALKS: readonly Walk[] = [
  plaza, panels, messages, faults, ...stories, kioskVisit, kioskOperator, lesson, together, ownPace,
]; // prettier-ignore

/** Screens that exist and that no walk leads to, with the reason. */
export const UNREACHED: Readonly<Record<string, string>> = {
  'home: boosters some days later': 'needs a clock that is days ahead',
  'home: messages after a story, measured pair': 'two more forms of the screens of a round',
  'home: ending of a what-if, and a story resumed with loss': 'variants of the story screen',
  'home: card to print on paper': 'a print sheet, not a screen',
  'home: storage denied': 'the plaza with one more notice',
  'kiosk: recovered after a fault': 'the invitation again',
  'class: form done, hand count undone, codes typed in': 'states of screens that are visited',
  'class: twin story and its debrief': 'the screens of the first story',
  'devices: second window of the console, server away': 'need a second console, or a server that is killed',
  'devices: pupil removed, class gone, page elsewhere, story missing':
    'need a second device, or a server of another build',
  'teacher: sheets to print': 'pages for paper, measured by tests of their own',
  'offline: first visit, new build on trial': 'need a service worker, which the measured page goes without',
};

export interface Leg {
  readonly walk: Walk;
  readonly language: Language;
  readonly size: Size;
}

interface Choice {
  readonly quick: boolean;
  readonly walks: readonly string[];
  readonly languages: readonly Language[];
  readonly sizes: readonly string[];
}

/** What is walked, in which language and window. */
export function legsOf({ quick: isQuick, walks, languages, sizes }: Choice): Leg[] {
  if (isQuick) {
    return [
      { walk: quickHome, language: 'vi', size: SIZES.phone },
      { walk: quickStory, language: 'vi', size: SIZES.phone },
    ];
  }
  const wanted = WALKS.filter(
    ({ name }) => walks.length === 0 || walks.some((beginning) => name.startsWith(beginning)),
  );
  if (wanted.length === 0) throw new Error(`--walks names none of ${WALKS.map(({ name }) => name).join(', ')}.`);
  return wanted.flatMap((walk) =>
    walk.sizes
      .filter(({ name }) => sizes.includes(name))
      .flatMap((size) => languages.map((language) => ({ walk, language, size }))),
  );
}
