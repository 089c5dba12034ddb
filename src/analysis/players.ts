/**
 * Named players: each takes the first stance of its list for which a move is open, and chooses evenly among
 * the open moves of that stance. The order of the list is its stated fallback (rulings 2, 6, 7).
 */
import type { Stance, StoryChoice, Truth } from '#scenario';

export const PLAYERS = [
  'always-trust',
  'always-refuse',
  'always-verify',
  'always-tell',
  'always-report',
  'tray-spam',
  'random',
] as const;
export type PlayerName = (typeof PLAYERS)[number];

/** The player whose distribution stands for the story: every open choice alike. */
export const UNIFORM = PLAYERS.indexOf('random');

/** Picks the moves that a player finds equally good, out of those that are open. */
export type Player = (open: readonly StoryChoice[]) => readonly StoryChoice[];

/** Whoever has checked knows what the situation is; what follows the check depends on it. */
const AFTER_CHECK: Readonly<Record<Truth, readonly Stance[]>> = {
  scam: ['refuse', 'report', 'pause', 'trust', 'accuse'],
  legit: ['trust', 'pause', 'refuse', 'report', 'accuse'],
};

export function createPlayer(name: PlayerName, truth: Truth): Player {
  if (name === 'random') return (open) => open;
  if (name === 'tray-spam') return traySpam;
  return byStance(name === 'always-verify' ? ['verify', 'tell', 'recover', ...AFTER_CHECK[truth]] : ORDERS[name]);
}

const ORDERS: Readonly<Record<Exclude<PlayerName, 'random' | 'tray-spam' | 'always-verify'>, readonly Stance[]>> = {
  'always-trust': ['trust', 'pause', 'recover', 'verify', 'tell', 'report', 'refuse', 'accuse'],
  'always-refuse': ['refuse', 'accuse', 'report', 'pause', 'recover', 'verify', 'tell', 'trust'],
  'always-tell': ['tell', 'recover', 'verify', 'report', 'pause', 'refuse', 'trust', 'accuse'],
  'always-report': ['report', 'accuse', 'refuse', 'recover', 'tell', 'verify', 'pause', 'trust'],
};

const traySpam: Player = (open) => {
  const tray = open.filter(({ source }) => source === 'tray');
  return tray.length > 0 ? tray : open;
};

const byStance =
  (order: readonly Stance[]): Player =>
  (open) => {
    for (const wanted of order) {
      const fitting = open.filter(({ stance }) => stance === wanted);
      if (fitting.length > 0) return fitting;
    }
    return open;
  };
