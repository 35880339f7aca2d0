import type { Place } from '#core/authority.ts';
import { type CoverageFacts, type Covering, coverage } from '#core/coverage.ts';
import type { Day } from '#core/day.ts';
import type { List } from '#core/elector.ts';
import type { ProcurationId } from '#core/ids.ts';
import { type CoveredRound, isLiving, type Procuration, type Validity } from '#core/procuration.ts';
import type { Refusal, RoundFact } from '#core/refusal.ts';
import { type Held, withinCap } from '#core/rules/cap.ts';
import { localDay } from '#core/rules/local-time.ts';
import { withoutOverlap } from '#core/rules/overlap.ts';
import { type Reasons, type Refused, type Verdict, verdict } from '#core/verdict.ts';
import { versionOn } from '#core/versions.ts';

/** What a mandant asks for: the facts of the coverage and what he already gave, as of now. */
export type AskingFacts = CoverageFacts & { readonly validity: Validity; readonly given: readonly Procuration[] };

/** at the request, only what concerns the mandant and the mandataire's entitlement; R-32: beside what is active. */
export function ask(facts: AskingFacts): Covering {
  const self: readonly Refusal[] = facts.mandant.id === facts.mandataire.id ? [{ code: 'self' }] : []; // R-07, art. L71
  const covering = coverage(facts.validity, facts);
  const active = facts.given.filter(({ status }) => status === 'active');
  const apart = overlapOf(facts, roundsOf(covering), active);

  const allowed = verdict([...self, ...reasonsOf(covering), ...reasonsOf(apart)]);
  return allowed.ok ? covering : allowed;
}

/** The act as it is controlled; `mandantList` is the roll that counts for its cap, `held` what the mandataire has. */
export type ControlFacts = AskingFacts & {
  readonly act: { readonly id: ProcurationId; readonly place: Place; readonly day: Day; readonly recordedNo: number };
  readonly mandantList: List;
  readonly held: readonly Held[];
};

export type Controlled =
  | {
      readonly status: 'active' | 'in-control';
      readonly rounds: readonly CoveredRound[];
      readonly warnings: readonly Refusal[];
    }
  | { readonly status: 'rejected'; readonly rounds: readonly CoveredRound[]; readonly reasons: Reasons<Refusal> };

/** the act exists; control makes it active, leaves it to the town hall, or rejects it with every reason. */
export function control(facts: ControlFacts): Controlled {
  const covering = coverage(facts.validity, facts);
  const rounds = roundsOf(covering);
  const overlap = overlapOf(facts, rounds, facts.given.filter(isLiving));
  const cap = withinCap(facts.held, candidateOf(facts, rounds));

  const allowed = verdict([...reasonsOf(covering), ...reasonsOf(overlap), ...reasonsOf(cap)]);
  if (!allowed.ok) return { status: 'rejected', rounds: rounds.map(refusedRound(allowed)), reasons: allowed.reasons };
  const isByHand = versionOn(facts.act.day).control[facts.mandantList] === 'by-hand';
  return { status: isByHand ? 'in-control' : 'active', rounds, warnings: covering.ok ? covering.warnings : [] };
}

function candidateOf(facts: ControlFacts, rounds: readonly CoveredRound[]): Held {
  return {
    ...facts.act,
    mandantList: facts.mandantList,
    rounds: rounds.filter(isCovered).map((round) => ({ ...factOf(facts, round), round: round.round })),
  };
}

const roundsOf = (covering: Covering) => (covering.ok ? covering.rounds : []);
const reasonsOf = (answer: Covering | Verdict<Refusal>): readonly Refusal[] => (answer.ok ? [] : answer.reasons);

function overlapOf(facts: AskingFacts, rounds: readonly CoveredRound[], given: readonly Procuration[]) {
  const from = localDay(facts.mandant, facts.communes, facts.at);
  return withoutOverlap({ validity: facts.validity, from, rounds }, given, (round) => factOf(facts, round));
}

function factOf({ elections }: CoverageFacts, { election, number, day }: CoveredRound): RoundFact {
  return { election: elections.find(({ id }) => id === election)?.name ?? '', number, day };
}

function refusedRound({ reasons: [reason] }: Refused<Refusal>): (round: CoveredRound) => CoveredRound {
  return (round) => ({ ...round, coverage: 'not-covered', reason });
}

const isCovered = ({ coverage: its }: CoveredRound) => its === 'covered';
