/** The invariants of learning-spec §1.2 as rulings 6 makes them exact. */
import type { PathStep } from './explore.ts';
import type { Analysis, Evidence, Finding, FindingCode, PlayerReport } from './report.ts';

type Measured = Omit<Analysis, 'findings'>;

export function finding(
  code: FindingCode,
  params: Readonly<Record<string, string | number>>,
  witness: readonly PathStep[],
  evidence: Evidence = 'exact',
): Finding {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return { code, severity: 'error', messageKey: `diagnostic.${code}`, params: texts, witness, evidence };
}

export function checkInvariants(measured: Measured, options: { readonly minDecisions: number }): Finding[] {
  const { best, worst, bestUnharmed, bestHarmed, shortestUnharmed, tier } = measured;
  const scores: Evidence = tier === 'exact' ? 'exact' : 'sampled';
  const found: Finding[] = [];
  if (bestUnharmed === null) found.push(finding('A310', {}, [], scores));
  if (bestUnharmed !== null && bestHarmed !== null && bestUnharmed.score < bestHarmed.score + 1) {
    const params = { unharmed: bestUnharmed.score, harmed: bestHarmed.score };
    found.push(finding('A306', params, bestHarmed.moves, scores));
  }
  if (shortestUnharmed !== null && shortestUnharmed.decisions < options.minDecisions) {
    const { decisions, moves } = shortestUnharmed;
    const evidence = tier === 'sampled' ? 'sampled' : 'exact';
    found.push(finding('A309', { decisions, least: options.minDecisions }, moves, evidence));
  }
  const outside = [best, worst].find((path) => path !== null && (path.score > 100 || path.score < 0));
  if (outside) found.push(finding('A311', {}, outside.moves, scores));
  return [...found, ...checkPlayers(measured.players, scores)];
}

function checkPlayers(players: readonly PlayerReport[], evidence: Evidence): Finding[] {
  const of = (name: PlayerReport['name']) => players.find((player) => player.name === name);
  const mean = (name: PlayerReport['name']): number => of(name)?.mean ?? 0;
  const expert = mean('expert');
  const found: Finding[] = [];
  if (mean('always-verify') <= mean('random')) {
    const params = { verify: mean('always-verify').toFixed(1), random: mean('random').toFixed(1) };
    found.push(finding('A307', params, of('always-verify')?.worst?.moves ?? [], evidence));
  }
  for (const { name, mean: reached, best } of players) {
    const beaten = name === 'always-refuse' || name === 'always-trust' ? reached < expert : reached <= expert;
    if (beaten) continue;
    found.push(finding('A308', { player: name, score: reached.toFixed(1), expert }, best?.moves ?? [], evidence));
  }
  return found;
}
