import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';

const files = sourceFiles('src', ['.ts', '.tsx']);
const isLint = (path: string): boolean => path === 'src/scenario/lint.ts' || path.startsWith('src/scenario/lint/');
/** Rooms that never reach a player: the authors' command line, and what builds the pages. */
const AUTHORS = ['src/cli/', 'src/tools/'];

describe('the rules of writing and their data stay out of what players load', () => {
  it('there are some', () => expect(files.filter(({ path }) => isLint(path)).length).toBeGreaterThan(3));

  it.each(
    files
      .filter(({ path }) => !isLint(path) && !AUTHORS.some((room) => path.startsWith(room)))
      .map(({ path, text }) => [path, text] as const),
  )('%s imports none of them', (path, text) => {
    const found = importsOf(text).filter(
      (name) =>
        name === '#scenario/lint' ||
        (name.startsWith('.') && isLint(new URL(name, `file:///${path}`).pathname.slice(1))),
    );
    expect(found).toEqual([]);
  });
});
