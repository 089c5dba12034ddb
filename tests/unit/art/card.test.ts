import { describe, expect, it } from 'vitest';
import {
  CALL_BLANKS, CALL_BOX, CALL_HELPLINES, CALL_STEPS, CALL_TEXT, SHARE_BOX, SHARE_TEXT, callCardSvg, shareCardSvg,
  signPlaces,
} from '#art/card'; // prettier-ignore
import type { CardBox, TextPlace } from '#art/card';
import { TACTIC_PATHS } from '#art';
import type { BadgeId } from '#art';
import { svgFaults } from './svg-check.ts';

const BADGES = Object.keys(TACTIC_PATHS) as BadgeId[];

const inside = ({ x, y, width, height }: TextPlace, box: CardBox): boolean =>
  x >= 30 && y >= 20 && x + width <= box.width - 30 && y + height <= box.height - 20;
const apart = (one: TextPlace, other: TextPlace): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

function expectPlaced(places: readonly TextPlace[], box: CardBox): void {
  for (const place of places) expect(inside(place, box), JSON.stringify(place)).toBe(true);
  places.forEach((one, index) => {
    for (const other of places.slice(index + 1)) expect(apart(one, other), JSON.stringify([one, other])).toBe(true);
  });
}

describe('the card to share', () => {
  it.each([1, 2, 3, 4, 5])('is a sound picture without words, with %i lanterns', (count) => {
    const svg = shareCardSvg(BADGES.slice(-count));
    expect(svgFaults(svg)).toEqual([]);
    expect(svg).toContain('viewBox="0 0 1080 1350" width="1080" height="1350"');
  });

  it.each([1, 2, 3, 4, 5])('has places for its words that do not meet, with %i lanterns', (count) => {
    const fixed = Object.values(SHARE_TEXT).map(([, place]) => place);
    expectPlaced([...fixed, ...signPlaces(count).map(({ name }) => name)], SHARE_BOX);
  });
});

describe('the card to print', () => {
  it('is a sound picture without words', () => expect(svgFaults(callCardSvg())).toEqual([]));

  it('has the shape of A6, and places for its words that do not meet', () => {
    expect(CALL_BOX.width / CALL_BOX.height).toBeCloseTo(148 / 105, 3);
    const fixed = Object.values(CALL_TEXT).map(([, place]) => place);
    const blanks = CALL_BLANKS.flatMap(({ who, number }) => [who, number]);
    const help = CALL_HELPLINES.flatMap(({ number, name, checked }) => [number, name, checked]);
    const steps = CALL_STEPS.flatMap(({ word, line }) => [word, line]);
    expectPlaced([...fixed, ...blanks, ...help, ...steps], CALL_BOX);
  });
});
