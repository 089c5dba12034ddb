/** The invariants of learning-spec §1.2 as rulings 6 makes them exact. */
import type { PathStep } from './explore.ts';
import type { Analysis, Finding, FindingCode, PlayerReport } from './report.ts';

type Measured = Omit<Analysis, 'findings'>;

export function finding(
  code: FindingCode,
  params: Readonly<Record<string, string | number>>,
  witness: readonly PathStep[],
): Finding {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return { code, severity: 'error', messageKey: `diagnostic.${code}`, params: texts, witness };
}

export function checkInvariants(measured: Measured, options: { readonly minDecisions: number }): Finding[] {
  const found: Finding[] = [];
  const { best, worst, bestUnharmed, bestHarmed, shortestUnharmed } = measured;
  if (bestUnharmed === null) found.push(finding('A310', {}, []));
  if (bestUnharmed !== null && bestHarmed !== null && bestUnharmed.score < bestHarmed.score + 1) {
    found.push(finding('A306', { unharmed: bestUnharmed.score, harmed: bestHarmed.score }, bestHarmed.moves));
  }
  if (shortestUnharmed !== null && shortestUnharmed.decisions < options.minDecisions) {
    const { decisions, moves } = shortestUnharmed;
    found.push(finding('A309', { decisions, least: options.minDecisions }, moves));
  }
  if ((best?.score ?? 0) > 100 || (worst?.score ?? 0) < 0) found.push(finding('A311', {}, best?.moves ?? []));
  return [...found, ...checkPlayers(measured.players)];
}

function checkPlayers(players: readonly PlayerReport[]): Finding[] {
  const mean = (name: PlayerReport['name']): number => players.find((player) => player.name === name)?.mean ?? 0;
  const expert = mean('expert');
  const found: Finding[] = [];
  if (mean('always-verify') <= mean('random')) {
    found.push(finding('A307', { verify: mean('always-verify').toFixed(1), random: mean('random').toFixed(1) }, []));
  }
  for (const { name, mean: reached } of players) {
    const beaten = name === 'always-refuse' || name === 'always-trust' ? reached < expert : reached <= expert;
    if (!beaten) found.push(finding('A308', { player: name, score: reached.toFixed(1), expert }, []));
  }
  return found;
}
