import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SCENARIOS } from './files.ts';
import { formatReference } from './reference-page.ts';
import type { Verb } from './verb.ts';
import { wrongUse } from './verb.ts';

/** Writes the authors' reference page. */
export const reference: Verb = {
  options: {},
  run(run) {
    if (run.args.length > 0) return wrongUse(run, 'reference', 'error.too-many', { name: run.args[0] ?? '' });
    const path = join(SCENARIOS, 'REFERENCE.md');
    writeFileSync(path, formatReference());
    run.print(run.say('written', { name: relative(process.cwd(), path) }));
    return 0;
  },
};
