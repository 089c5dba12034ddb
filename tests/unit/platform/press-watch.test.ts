import { expect, test } from 'vitest';
import { createPressWatch } from '#platform';
import { timedClock } from '../../support/timed-clock.ts';

const REST_MS = 2000;

/** A page, and whether its rest has come. */
function watched() {
  const clock = timedClock();
  const page = new EventTarget();
  const watch = createPressWatch(page, clock.port);
  const seen = { rest: false };
  const wait = () => void watch.untilRest(REST_MS).then(() => (seen.rest = true));
  return { clock, page, seen, wait };
}

test('a page that nobody has pressed is at rest at once', async () => {
  const { clock, seen, wait } = watched();
  wait();
  await clock.advance(0);
  expect(seen.rest).toBe(true);
});

test.each(['pointerdown', 'keydown'])('each %s puts the rest off', async (type) => {
  const { clock, page, seen, wait } = watched();
  page.dispatchEvent(new Event(type));
  wait();
  await clock.advance(REST_MS - 1);
  page.dispatchEvent(new Event(type));
  await clock.advance(REST_MS - 1);
  expect(seen.rest).toBe(false);
  await clock.advance(1);
  expect(seen.rest).toBe(true);
});

test('what was pressed long ago does not count', async () => {
  const { clock, page, seen, wait } = watched();
  page.dispatchEvent(new Event('keydown'));
  await clock.advance(REST_MS);
  wait();
  await clock.advance(0);
  expect(seen.rest).toBe(true);
});
