/** After the play: the ending, the score and how it came about, and what happened at each choice. */
import { HARM_UNIT, scoreOf } from '#engine';
import type { Session } from '#engine';
import { countFlags } from '#learning';
import { HARM_CHANNELS } from '#scenario';
import type { TextPair } from '#scenario';
import { readHelplines } from './files.ts';
import type { Table } from './play.ts';
import { wrap } from './paint.ts';
import { seenLines } from './play-moves.ts';
import { conductAt, lineAt } from './scenario-words.ts';

export function printDebrief(table: Table, session: Session): void {
  printEnding(table, session);
  printScore(table, session);
  printFlags(table, session);
  printChoices(table, session);
}

function printEnding({ run, words, scenario }: Table, { ending }: Session): void {
  const { say, print, paint, host } = run;
  const found = scenario.endings[ending ?? ''];
  if (found === undefined) return;
  print(paint.cyan(say(`story.end.tone.${found.tone}`)));
  print(wrap(words.text(found.text), host.width));
  print(`\n${paint.bold(say('debrief.next'))}`);
  for (const step of Object.values(found.nextSteps)) print(`  • ${wrap(words.text(step), host.width - 4, '    ')}`);
  const helplines = readHelplines();
  for (const id of found.helplines ?? []) {
    const line = helplines[id];
    if (line !== undefined) print(`  ☎ ${line.number} ${words.text(line.name)}`);
  }
}

function printScore({ run, story, words }: Table, session: Session): void {
  const { say, print, paint, host } = run;
  const { reasons, harm, earned, possible, unharmed, score } = scoreOf(story, session);
  print(`\n${paint.bold(say('debrief.how'))}`);
  print(`  w  q     w·q   ${say('debrief.col-competency')} · ${say('debrief.col-choice')}`);
  for (const { node, choice, competency, weight, q4 } of reasons) {
    const q = (q4 / 4).toFixed(2);
    const points = ((weight * q4) / 4).toFixed(2);
    const text = wrap(words.choice(node, choice), host.width - 22, ' '.repeat(20));
    print(
      `  ${weight}  ${q}  ${points.padStart(4)}  ${competency} ${say(`competency.${competency}`)} · ${text} ${paint.dim(`[${node}]`)}`,
    );
  }
  print(`  ${say('debrief.base', { value: (possible === 0 ? 0 : earned / possible).toFixed(3) })}`);
  const left = HARM_CHANNELS.filter((channel) => harm[channel] > 0);
  for (const channel of left) {
    const value = (harm[channel] / HARM_UNIT).toFixed(3);
    print(`  ${paint.red(say('debrief.harm', { channel: say(`harm.${channel}`), value }))}`);
  }
  if (left.length === 0) print(`  ${say('debrief.no-harm')}`);
  print(`  ${say('debrief.kept', { value: unharmed.toFixed(3) })}`);
  print(`  ${wrap(say('debrief.formula'), host.width - 2, '  ')}`);
  print(`  ${paint.bold(say('debrief.total', { score }))}`);
}

/** Flagging a line is right when it carries a cue, in a scam; in a genuine story no line deserves a flag. */
function printFlags({ run, scenario }: Table, session: Session): void {
  const isRight = (key: string) => scenario.truth === 'scam' && (lineAt(scenario, key)?.cues ?? []).length > 0;
  const { found, missed, wrong } = countFlags(seenLines(session), session.flags, isRight);
  run.print(`\n${run.say('debrief.flags-counts', { found, missed, wrong })}`);
}

function printChoices({ run, scenario, words }: Table, session: Session): void {
  const { say, print, paint, host } = run;
  print(`\n${paint.bold(say('debrief.choices'))}`);
  for (const entry of session.transcript) {
    if (entry.kind !== 'choice') continue;
    const feedback = conductAt(scenario, entry.node, entry.choice)?.feedback;
    if (feedback === undefined) continue;
    print(`\n  ${paint.green(words.choice(entry.node, entry.choice))} ${paint.dim(`[${entry.node}/${entry.choice}]`)}`);
    const show = (pair: TextPair | undefined): void => {
      if (pair !== undefined) print(`    ${wrap(words.text(pair), host.width - 4, '    ')}`);
    };
    show(feedback.happened);
    show(feedback.better);
    if (feedback.say !== undefined)
      print(`    ${wrap(say('debrief.say', { text: words.text(feedback.say) }), host.width - 4, '    ')}`);
    const tags = [
      ...(feedback.tactic === undefined ? [] : [`${feedback.tactic} ${say(`tactic.${feedback.tactic}`)}`]),
      ...(feedback.cues ?? []).map((cue) => `${cue} ${say(`cue.${cue}`)}`),
    ];
    if (tags.length > 0) print(`    ${paint.dim(tags.join(' · '))}`);
  }
}
