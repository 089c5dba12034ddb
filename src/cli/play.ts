import { apply, scoreOf, start } from '#engine';
import type { Session } from '#engine';
import { openScenario } from './open-scenario.ts';
import type { Opened } from './open-scenario.ts';
import { createMenu, readMove } from './play-moves.ts';
import type { Menu } from './play-moves.ts';
import { printDebrief } from './play-debrief.ts';
import { printEntries, printIntro, printMenu } from './play-screen.ts';
import { tameName } from './paint.ts';
import { createScenarioWords } from './scenario-words.ts';
import type { ScenarioWords } from './scenario-words.ts';
import type { Run, Verb } from './verb.ts';
import { textOption, wrongUse } from './verb.ts';

/** One play in the terminal. */
export interface Table extends Opened {
  readonly run: Run;
  readonly words: ScenarioWords;
}

/** How a play came to its end: the story ended, the moves ran out, a move was not possible, the player left. */
type Outcome = 'ended' | 'out-of-moves' | 'not-possible' | 'left';

/** A whole play: by hand, from a pipe, or by the moves that `--moves` lists. */
export const play: Verb = {
  options: { seed: 'string', moves: 'string', gentler: 'boolean' },
  async run(run) {
    const seed = textOption(run, 'seed') ?? '1';
    if (!/^-?\d{1,9}$/.test(seed)) return wrongUse(run, 'play', 'error.seed', { name: seed });
    const opened = openScenario(run, 'play');
    if (typeof opened === 'number') return opened;
    const table: Table = { ...opened, run, words: createScenarioWords(opened.scenario, run.language) };
    const wantsGentler = run.options.gentler === true;
    if (wantsGentler && opened.scenario.gentler === undefined) run.complain(run.say('play.no-gentler'));
    const session = start(opened.story, { seed: Number(seed), gentler: wantsGentler });
    const moves = textOption(run, 'moves')?.split(',');
    if (!run.json) printIntro(table, session);
    const played = await (moves === undefined ? playByHand(table, session) : playMoves(table, session, moves));
    return finish(table, played.session, played.outcome);
  },
};

interface Played {
  readonly session: Session;
  readonly outcome: Outcome;
}

async function playByHand(table: Table, first: Session): Promise<Played> {
  const { run } = table;
  const { say, json, host } = run;
  let session = first;
  let shown = 0;
  while (!host.stop.aborted) {
    shown = show(table, session, shown);
    if (session.ending !== null) return { session, outcome: 'ended' };
    const menu = createMenu(table, session);
    if (!json) printMenu(table, menu);
    for (let before = session; before === session;) {
      const typed = await host.readLine(json ? '' : say('play.prompt'));
      if (typed === null || typed.trim() === 'quit') return { session, outcome: 'left' };
      if (typed.trim() === '') continue;
      if (typed.trim() === '?') {
        printMenu(table, menu);
        continue;
      }
      session = attempt(table, session, menu, typed) ?? session;
    }
    if (!json) confirmQuiet(table, session);
  }
  return { session, outcome: 'left' };
}

function playMoves(table: Table, first: Session, moves: readonly string[]): Promise<Played> {
  let session = first;
  let shown = 0;
  for (const token of moves) {
    if (token.trim() === '') continue;
    shown = show(table, session, shown);
    const menu = createMenu(table, session);
    const next = attempt(table, session, menu, token);
    if (next === null) return Promise.resolve({ session, outcome: 'not-possible' });
    session = next;
  }
  show(table, session, shown);
  return Promise.resolve({ session, outcome: session.ending === null ? 'out-of-moves' : 'ended' });
}

function show(table: Table, session: Session, shown: number): number {
  if (!table.run.json) printEntries(table, session, shown);
  return session.transcript.length;
}

/** The session after the move, or `null` after saying why it is not possible and which moves are. */
function attempt({ run, story }: Table, session: Session, menu: Menu, typed: string): Session | null {
  const { say, complain } = run;
  const move = readMove(menu, typed);
  if (move !== null) {
    const result = apply(story, session, move);
    if (result.ok) return result.session;
  }
  const place = session.ending === null ? session.node : session.ending;
  complain(say(session.ending === null ? 'play.not-possible' : 'play.over', { name: typed.trim(), node: place }));
  if (session.ending === null) {
    complain(say('play.possible', { moves: menu.choices.map(({ letter, id }) => `${letter}) ${id}`).join(', ') }));
    const items = menu.items.map(({ item }) => `inspect:${item}`);
    if (items.length > 0) complain(say('play.possible-items', { items: items.join(', ') }));
  }
  return null;
}

/** Flags and pauses leave no line of their own; say that they were taken. */
function confirmQuiet({ run }: Table, session: Session): void {
  const last = session.moves.at(-1);
  if (last?.type === 'flag') run.print(run.say(last.on ? 'story.flag.on' : 'story.flag.off'));
  if (last?.type === 'pause') run.print(run.say('story.breathe.text'));
}

function finish(table: Table, session: Session, outcome: Outcome): number {
  const { run, story } = table;
  if (run.json) run.print(JSON.stringify({ outcome, session, score: scoreOf(story, session) }, null, 2));
  else if (outcome === 'ended') printDebrief(table, session);
  else if (outcome === 'left') {
    const key = session.moves.length === 0 ? 'play.left-at-once' : 'play.left';
    run.print(`\n${run.say(key, { moves: tokens(session) })}`);
  } else if (outcome === 'out-of-moves') {
    printMenu(table, createMenu(table, session));
    run.print(run.say('play.out-of-moves', { node: tameName(session.node) }));
  }
  return outcome === 'not-possible' ? 1 : 0;
}

/** The moves as `--moves` takes them, so that a play can be taken up again. */
const tokens = ({ moves }: Session): string =>
  moves
    .map((move) => {
      if (move.type === 'choose') return move.sentence === undefined ? move.choice : `${move.choice}:${move.sentence}`;
      if (move.type === 'inspect') return `inspect:${move.item}`;
      return move.type === 'flag' ? `${move.on ? 'flag' : 'unflag'}:${move.line}` : 'pause';
    })
    .join(',');
