/** What holds of a story and what does not, and what each verdict rests on. */
import type { Analysis, Finding } from '#analysis';
import { heading } from './explain-paths.ts';
import type { PathPrinter } from './explain-paths.ts';
import { tameName, wrap } from './paint.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { isEndless, judge } from './tiers.ts';
import type { Verdict } from './tiers.ts';
import type { Run } from './verb.ts';
import { sayIfKnown } from './words.ts';

const MARKS: Readonly<Record<Verdict, string>> = { holds: '✓', unproven: '~', broken: '✗', unknown: '–' };

export function printVerdicts(run: Run, words: ScenarioWords, analysis: Analysis, printer: PathPrinter): void {
  if (!isEndless(analysis)) printBounds(run, analysis);
  printInvariants(run, analysis);
  printDead(run, words, analysis);
  printFindings(run, analysis, printer);
}

function printBounds(run: Run, { bounds }: Analysis): void {
  const { say, print, host } = run;
  const line = (text: string): void => print(`  ${wrap(text, host.width, '    ')}`);
  heading(run, 'explain.bounds');
  if (bounds === null) return line(say('explain.bounds-exact'));
  line(say('explain.bounds-note'));
  const list = (names: readonly string[], none: string): string => (names.length === 0 ? say(none) : names.join(', '));
  line(say('explain.bounds-unreachable', { names: list(bounds.unreachable, 'explain.none-ruled-out') }));
  line(say('explain.bounds-never-open', { names: list(bounds.neverOpen, 'explain.none-ruled-out') }));
  line(say('explain.bounds-always', { names: list(bounds.alwaysOpen, 'explain.none') }));
}

function printInvariants(run: Run, analysis: Analysis): void {
  const { say, print, paint } = run;
  heading(run, 'explain.invariants');
  const colours = { holds: paint.green, unproven: paint.yellow, broken: paint.red, unknown: paint.dim };
  const rows = judge(analysis).map((judged) => {
    const title = sayIfKnown(say, `invariant.${judged.code}`) ?? judged.code;
    return { ...judged, title: judged.broken === 0 ? title : `${title} (${judged.broken})` };
  });
  const width = Math.max(...rows.map(({ title }) => title.length));
  for (const { verdict, title, evidence } of rows) {
    print(`  ${colours[verdict](MARKS[verdict])} ${title.padEnd(width)}  ${paint.dim(say(evidence))}`);
  }
}

function printDead({ say, print, paint }: Run, words: ScenarioWords, { dead }: Analysis): void {
  print(`\n${paint.bold(say('explain.dead'))}${dead.length === 0 ? `: ${say('explain.none')}` : ''}`);
  for (const name of dead) {
    const [node = '', choice = ''] = name.split('/');
    print(`  ${paint.red(tameName(name))} ${words.choice(node, choice)}`);
  }
}

function printFindings(run: Run, { findings, evidence }: Analysis, printer: PathPrinter): void {
  const { say, print, paint } = run;
  const proven = Object.values(evidence).every((one) => one === 'exact');
  if (findings.length === 0) print(paint.green(`\n${say(proven ? 'explain.ok' : 'explain.ok-unproven')}`));
  else print(paint.red(`\n${say('explain.findings', { count: findings.length })}`));
  for (const found of findings) printFinding(run, found, printer);
}

function printFinding({ say, print, paint }: Run, found: Finding, printer: PathPrinter): void {
  const { code, messageKey, params, evidence, witness } = found;
  print(`  ${paint.red(code)} ${tameName(say(messageKey, params))} ${paint.dim(`(${say(`evidence.${evidence}`)})`)}`);
  if (witness.length > 0) printer.inWords(witness);
}
