import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { SCENARIOS, findFiles } from './files.ts';
import { findSeasons } from './season/season.ts';
import type { Season } from './season/season.ts';
import { formatMarkdown } from './season/markdown.ts';
import { formatPage } from './season/page.ts';
import { formatText } from './season/text.ts';
import type { Run, Verb } from './verb.ts';
import { textOption, wrongUse } from './verb.ts';

/** What each scenario of a season covers, drawn from the files: in the terminal, as Markdown, JSON, or a page. */
export const table: Verb = {
  options: { html: 'string', md: 'boolean' },
  run(run) {
    const page = textOption(run, 'html');
    if (page !== null && !/\.html?$/i.test(page)) return wrongUse(run, 'table', 'error.html-name', { name: page });
    if (run.args.length > 1) return wrongUse(run, 'table', 'error.too-many', { name: run.args[1] ?? '' });
    if (run.json && run.options.md === true) return wrongUse(run, 'table', 'error.md-json');
    const files = findFiles(run.args[0] ?? SCENARIOS);
    if (files === null) return wrongUse(run, 'table', 'error.no-file', { name: run.args[0] ?? SCENARIOS });
    const seasons = findSeasons(files, new Map());
    if (seasons.length === 0) return wrongUse(run, 'table', 'error.no-pack', { name: run.args[0] ?? SCENARIOS });
    if (page !== null) writeFileSync(page, formatPage(run.say, run.language, seasons));
    print(run, seasons);
    if (page !== null && !run.json) run.print(run.say('written', { name: relative(process.cwd(), resolve(page)) }));
    return seasons.some(({ complete, findings }) => complete === true && findings.length > 0) ? 1 : 0;
  },
};

function print({ json, options, print: out, say, paint, host }: Run, seasons: readonly Season[]): void {
  if (json) out(JSON.stringify({ seasons: seasons.map(toJson) }, null, 2));
  else if (options.md === true) out(formatMarkdown(say, seasons));
  else out(formatText(say, seasons, { paint, width: host.width }));
}

/** For programs: the file by name only. */
export const toJson = ({ file, ...season }: Season): object => ({ pack: file.name, ...season });
