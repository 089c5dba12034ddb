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

/** Picks the moves that a player finds equally good, out of those that are open. */
export type Player = (open: readonly StoryChoice[]) => readonly StoryChoice[];

/** Whoever has checked knows what the situation is; what follows the check depends on it. */
const AFTER_CHECK: Readonly<Record<Truth, readonly Stance[]>> = {
  scam: ['refuse', 'report', 'pause', 'trust', 'accuse'],
  legit: ['trust', 'pause', 'refuse', 'report', 'accuse'],
};

export function createPlayer(name: PlayerName, truth: Truth): Player {
  switch (name) {
    case 'always-trust':
      return byStance(['trust', 'pause', 'recover', 'verify', 'tell', 'report', 'refuse', 'accuse']);
    case 'always-refuse':
      return byStance(['refuse', 'accuse', 'report', 'pause', 'recover', 'verify', 'tell', 'trust']);
    case 'always-verify':
      return byStance(['verify', 'tell', 'recover', ...AFTER_CHECK[truth]]);
    case 'always-tell':
      return byStance(['tell', 'recover', 'verify', 'report', 'pause', 'refuse', 'trust', 'accuse']);
    case 'always-report':
      return byStance(['report', 'accuse', 'refuse', 'recover', 'tell', 'verify', 'pause', 'trust']);
    case 'tray-spam':
      return (open) => {
        const tray = open.filter(({ source }) => source === 'tray');
        return tray.length > 0 ? tray : open;
      };
    case 'random':
      return (open) => open;
  }
}

const byStance =
  (order: readonly Stance[]): Player =>
  (open) => {
    for (const wanted of order) {
      const fitting = open.filter(({ stance }) => stance === wanted);
      if (fitting.length > 0) return fitting;
    }
    return open;
  };
