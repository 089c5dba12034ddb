/** The invariants of learning-spec §1.2 as rulings 6 makes them exact. */
import { evidenceOf } from './evidence.ts';
import type { PathStep } from './explore.ts';
import type { Analysis, Evidence, Finding, FindingCode, PlayerReport } from './report.ts';

type Measured = Omit<Analysis, 'findings' | 'evidence'>;

export function finding(
  code: FindingCode,
  params: Readonly<Record<string, string | number>>,
  witness: readonly PathStep[],
  evidence: Evidence = 'exact',
): Finding {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return { code, severity: 'error', messageKey: `diagnostic.${code}`, params: texts, witness, evidence };
}

/** Decision points: at least on an unharmed path, and at most on any (rulings 6; issue 4). */
const WHOLE_STORY = { least: 5, most: Infinity };
const ARC = { least: 3, most: 6 };

export function checkInvariants(measured: Measured, arc: boolean): Finding[] {
  const { best, worst, bestUnharmed, bestHarmed, shortestUnharmed, longest, tier } = measured;
  const evidence = evidenceOf(tier, null);
  const found: Finding[] = [];
  const add: Add = (code, params, witness) =>
    void found.push(finding(code, params, witness, evidence[code] ?? 'sampled'));
  if (bestUnharmed === null) add('A310', {}, []);
  if (bestUnharmed !== null && bestHarmed !== null && bestUnharmed.score < bestHarmed.score + 1) {
    add('A306', { unharmed: bestUnharmed.score, harmed: bestHarmed.score }, bestHarmed.moves);
  }
  const { least, most } = arc ? ARC : WHOLE_STORY;
  if (shortestUnharmed !== null && shortestUnharmed.decisions < least) {
    add('A309', { decisions: shortestUnharmed.decisions, least }, shortestUnharmed.moves);
  }
  if (longest !== null && longest.decisions > most) {
    add('A312', { decisions: longest.decisions, most }, longest.moves);
  }
  const outside = [best, worst].find((path) => path !== null && (path.score > 100 || path.score < 0));
  if (outside) add('A311', {}, outside.moves);
  checkPlayers(measured.players, add);
  return found;
}

type Add = (code: FindingCode, params: Readonly<Record<string, string | number>>, witness: readonly PathStep[]) => void;

function checkPlayers(players: readonly PlayerReport[], add: Add): void {
  const of = (name: PlayerReport['name']) => players.find((player) => player.name === name);
  const mean = (name: PlayerReport['name']): number => of(name)?.mean ?? 0;
  const expert = mean('expert');
  if (mean('always-verify') <= mean('random')) {
    const params = { verify: mean('always-verify').toFixed(1), random: mean('random').toFixed(1) };
    add('A307', params, of('always-verify')?.worst?.moves ?? []);
  }
  for (const { name, mean: reached, best } of players) {
    const beaten = name === 'always-refuse' || name === 'always-trust' ? reached < expert : reached <= expert;
    if (!beaten) add('A308', { player: name, score: reached.toFixed(1), expert }, best?.moves ?? []);
  }
}
