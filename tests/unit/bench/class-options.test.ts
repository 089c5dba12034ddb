import { describe, expect, it } from 'vitest';
import { parseBenchOptions } from '../../bench/class/options.ts';

describe('the command line of the class bench', () => {
  it.each([
    ['the whole', [], { rooms: 100, seconds: 60, cluster: false, quick: false, json: false }],
    ['a quick one', ['--quick', '--json'], { rooms: 20, seconds: 7, quick: true, json: true }],
    ['a cluster', ['--cluster'], { rooms: 100, cluster: true }],
    ['own numbers', ['--quick', '--rooms', '3', '--seconds', '2'], { rooms: 3, seconds: 2 }],
  ])('%s', (_what, words, expected) => expect(parseBenchOptions(words)).toMatchObject(expected));

  it.each([[['--rooms', '0']], [['--rooms', 'many']], [['--seconds', '99999']], [['--clusters']], [['word']]])(
    '%j is refused',
    (words) => expect(() => parseBenchOptions(words)).toThrow(/./),
  );
});
