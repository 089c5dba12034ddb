/** What the phone shows, as lines of text. */
import type { Entry, Session } from '#engine';
import type { Table } from './play.ts';
import type { Menu, MenuChoice } from './play-moves.ts';
import { seenLines } from './play-moves.ts';
import { wrap } from './paint.ts';
import { conductAt, lineAt } from './scenario-words.ts';

export function printIntro({ run, words, scenario, file }: Table, { gentler, seed }: Session): void {
  const { say, print, paint } = run;
  print(paint.bold(words.text(scenario.title)));
  print(
    paint.dim(say('play.about', { file: file.name, seed, variant: say(`variant.${gentler ? 'gentler' : 'main'}`) })),
  );
  const topics = scenario.topics.map((topic) => say(`topic.${topic}`)).join(', ');
  if (scenario.intensity >= 2) print(paint.yellow(say('play.topics', { topics })));
  print(`\n${wrap(words.text(scenario.intro), run.host.width)}`);
}

/** Prints what happened from entry `from` on; a header wherever another app comes on screen. */
export function printEntries(table: Table, session: Session, from: number): void {
  const { run, words, scenario } = table;
  const numbers = new Map(seenLines(session).map((key, i) => [key, i + 1]));
  let thread = threadBefore(session, from);
  for (const entry of session.transcript.slice(from)) {
    if ('thread' in entry && entry.thread !== thread && entry.kind !== 'choice') {
      thread = entry.thread;
      printHeader(table, thread, entry.minute);
    }
    if (entry.kind === 'line') printLine(table, session, entry.line, numbers.get(entry.line) ?? 0);
    if (entry.kind === 'choice') printSaid(table, entry);
    if (entry.kind === 'inspect') printItem(table, entry.item);
    if (entry.kind === 'end') run.print(`\n${run.paint.bold(words.text(scenario.endings[entry.ending]?.title))}`);
  }
}

function threadBefore({ transcript }: Session, from: number): string {
  const before = transcript.slice(0, from).findLast((entry) => 'thread' in entry);
  return before !== undefined && 'thread' in before ? before.thread : '';
}

function printHeader({ run, words, scenario }: Table, id: string, minute: number): void {
  const { say, print, paint } = run;
  const thread = scenario.threads[id];
  const subtitle = thread?.subtitle === undefined ? '' : ` (${words.text(thread.subtitle)})`;
  const app = say(`app.${thread?.app ?? 'chat'}`);
  print(`\n${paint.cyan(`── ${clockAt(scenario.clock, minute)} · ${app}: ${words.thread(id)}${subtitle} ──`)}`);
}

/** Story time, HH:MM. */
function clockAt(clock: string, minute: number): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const at = (hours * 60 + minutes + minute) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

function printLine({ run, words, scenario }: Table, session: Session, key: string, number: number): void {
  const { paint, print, host } = run;
  const line = lineAt(scenario, key);
  const speaker = words.speaker(key);
  const who = speaker === null ? '' : `${paint.bold(speaker)}: `;
  const mark = paint.dim(`${String(number).padStart(3)} `);
  print(`${mark}${who}${wrap(words.line(key, session.gentler), host.width - 4, '    ')}`);
  if (line?.card === undefined) return;
  print(`    ┌ ${words.text(line.card.title)} (${run.say(`story.card.${line.card.kind}`)})`);
  for (const row of Object.values(line.card.rows ?? {})) {
    const label = row.label === undefined ? '' : `${words.text(row.label)}: `;
    print(`    │ ${label}${words.text(row.value)}`);
  }
}

function printSaid({ run, words, scenario }: Table, entry: Extract<Entry, { kind: 'choice' }>): void {
  const { node, choice, sentence } = entry;
  const conduct = conductAt(scenario, node, choice);
  if (conduct === undefined) return;
  const spoken =
    sentence !== null && 'sentences' in conduct
      ? conduct.sentences?.[sentence]
      : 'say' in conduct && conduct.say !== undefined
        ? conduct.say
        : null;
  const act = words.text(conduct.text);
  const text = spoken === null || spoken === undefined ? act : `${act} — “${words.text(spoken)}”`;
  run.print(`    ${run.paint.green(`${run.say('story.you')}: ${wrap(text, run.host.width - 8, '    ')}`)}`);
}

function printItem({ run, words, scenario }: Table, id: string): void {
  const item = scenario.inspectables?.[id];
  if (item === undefined) return;
  run.print(`    ┌ ${words.text(item.title)} (${run.say(`story.inspect.kind.${item.kind}`)})`);
  for (const { label, value } of Object.values(item.rows)) {
    run.print(`    │ ${words.text(label)}: ${words.text(value)}`);
  }
}

/** The choices with their letters: replies, ways to mend, the tray by drawer, what can be looked at. */
export function printMenu(table: Table, { node, choices, items }: Menu): void {
  const { run, words, scenario } = table;
  const { say, print, paint, host } = run;
  print('');
  const show = ({ letter, id, sentences }: MenuChoice, indent: string): void => {
    print(`${indent}${paint.yellow(`${letter})`)} ${wrap(words.choice(node, id), host.width - 8, `${indent}   `)}`);
    const conduct = conductAt(scenario, node, id);
    if (conduct === undefined || !('sentences' in conduct)) return;
    sentences.forEach((sentence, i) => {
      print(`${indent}   ${paint.dim(`${letter}:${i + 1}`)} “${words.text(conduct.sentences?.[sentence])}”`);
    });
  };
  const replies = choices.filter(({ choice }) => choice.source === 'reply');
  const mending = choices.filter(({ choice }) => choice.source === 'recover');
  for (const reply of replies) show(reply, '  ');
  if (mending.length > 0) print(`  ${paint.bold(say('story.choices.recover'))}`);
  for (const choice of mending) show(choice, '  ');
  for (const kind of ['stop', 'check', 'tell', 'report'] as const) {
    const drawer = choices.filter(({ choice }) => choice.tray === kind);
    if (drawer.length > 0) print(`  ${paint.bold(say(`tray.${kind}`))}`);
    for (const choice of drawer) show(choice, '    ');
  }
  if (items.length > 0) {
    const list = items.map(({ letter, item }) => `${letter}) ${words.text(scenario.inspectables?.[item]?.title)}`);
    print(`  ${paint.bold(say('story.inspect'))}: ${list.join('  ')}`);
  }
  print(`  ${paint.dim(say('play.other'))}`);
}
