/** What a finished run puts on the card to share: keys and signs; the painter asks for the words. */
import { wasHarmed } from '#engine';
import type { Session } from '#engine';
import { TRAY_KINDS } from '#scenario';
import type { Scenario, Tactic } from '#scenario';
import type { LoadedScenario } from '#ports';
import { isFlaggable, seenLines } from './debrief-view.ts';
import { safeActsOf } from './lights.ts';
import type { SafeAct } from './lights.ts';
import { lineAt } from './line-at.ts';

/** A lantern of the card: a tactic of the other side, or something safe that was done. */
export type ShareSign = Tactic | SafeAct;

export interface ShareCard {
  /** Says that the light was kept, lit again, or that the story was gone through: never how well. */
  readonly titleKey: string;
  /** Key into which the story's title goes; `null` where nobody has checked the title's words. */
  readonly storyKey: string | null;
  readonly headingKey: string;
  readonly signs: readonly { readonly id: ShareSign; readonly nameKey: string }[];
}

/** More lanterns of tactics than this would be a list, not a card. */
const TACTICS_SHOWN = 3;

/** `own`: the file is the player's own, and nothing written in it may leave the device on a card of the game. */
export function shareCard(loaded: LoadedScenario, session: Session, own = false): ShareCard {
  const acts = safeActsOf(loaded, session);
  const outcome = outcomeOf(loaded, session, acts);
  const { kind, ids } = signsOf(loaded, session, acts);
  return {
    titleKey: `share.title-${outcome}`,
    storyKey: own ? null : outcome === 'walked' ? 'share.story' : 'share.in-story',
    headingKey: `share.${kind}${ids.length === 1 ? '-one' : ''}`,
    signs: ids.map((id) => ({ id, nameKey: `${id.startsWith('T') ? 'tactic' : 'act'}.${id}` })),
  };
}

function outcomeOf({ scenario }: LoadedScenario, session: Session, acts: readonly SafeAct[]) {
  if (!wasHarmed(session)) return 'kept';
  const mended = scenario.endings[session.ending ?? '']?.tone === 'recovered';
  return mended || acts.includes('recover') || acts.includes('tell') ? 'relit' : 'walked';
}

interface Signs {
  readonly kind: 'flagged' | 'met' | 'acts' | 'steps';
  readonly ids: readonly ShareSign[];
}

/** The first that there is: tactics flagged, tactics met, safe acts done, and at last the steps that always work. */
function signsOf({ scenario }: LoadedScenario, session: Session, acts: readonly SafeAct[]): Signs {
  if (scenario.truth === 'scam') {
    const seen = seenLines(session);
    const flagged = seen.filter((line) => session.flags.includes(line) && isFlaggable(scenario, line));
    for (const [kind, lines] of [
      ['flagged', flagged],
      ['met', seen],
    ] as const) {
      const ids = mostUsed(scenario, lines);
      if (ids.length > 0) return { kind, ids };
    }
  }
  return acts.length > 0 ? { kind: 'acts', ids: acts } : { kind: 'steps', ids: TRAY_KINDS };
}

/** The tactics that most of these lines carry, in the order of the story. */
function mostUsed(scenario: Scenario, lines: readonly string[]): Tactic[] {
  const uses = new Map<Tactic, number>();
  for (const line of new Set(lines)) {
    for (const tactic of lineAt(scenario, line).tactics ?? []) uses.set(tactic, (uses.get(tactic) ?? 0) + 1);
  }
  const met = [...uses.keys()];
  const shown = met.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)).slice(0, TACTICS_SHOWN);
  return met.filter((tactic) => shown.includes(tactic));
}
