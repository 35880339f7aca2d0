import type { Day } from '#core/calendar/day.ts';
import { startOf } from '#core/calendar/instant.ts';
import { type Displaced, placed } from '#core/law/cap/admission.ts';
import type { Stake } from '#core/law/cap/allocation.ts';
import { firstDayHeld, lostAllDays, onDaysHeld } from '#core/law/cap/held-days.ts';
import type { Competitors } from '#core/law/cap/rivals.ts';
import { localDay, zoneOf } from '#core/law/elections/local-day.ts';
import { changedSince } from '#core/law/ending/roll-events.ts';
import { ofOneCommune } from '#core/law/entitlement/same-commune.ts';
import { type AskingFacts, unfit } from '#core/law/establishment/check-request.ts';
import { mayBeNamedOnline } from '#core/law/establishment/new-caledonia.ts';
import { type CoverageFacts, coverage, dayOf, factOf, roundsOf } from '#core/law/validity/coverage.ts';
import { capLawOf, versionOn } from '#core/law/versions.ts';
import type { List } from '#core/model/elector.ts';
import type { ProcurationId, RoundId } from '#core/model/ids.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import { type Refusal, unique } from '#core/model/refusal.ts';
import { type Reasons, type Refused, reasonsOf, verdict } from '#core/model/verdict.ts';

/** The act as it is controlled; `mandantList` is the roll that counts for its cap. */
export type ControlFacts = AskingFacts & {
  readonly act: Pick<Stake, 'id' | 'place' | 'day' | 'recordedNo' | 'onPaper'>;
  readonly mandantList: List;
  readonly competitors: Competitors;
  /** the day it was asked for online, or written on paper; undefined: that of the act. */
  readonly since?: Day | undefined;
  /** what breaks a rule in the paper form itself. */
  readonly breaches?: readonly Refusal[];
  /** the rounds of what waited, now that a town hall accepts it: the automatic checks again, against the active ones only. */
  readonly waited?: readonly CoveredRound[];
};

export type Controlled = { readonly rounds: readonly CoveredRound[]; readonly uncertain: readonly ProcurationId[] } & (
  | {
      readonly status: 'active' | 'in-control';
      readonly warnings: readonly Refusal[];
      /** the first day that a period holds. */
      readonly heldFrom: Day;
      /** the rounds where it is void alone. */
      readonly voided: ReadonlyMap<RoundId, readonly Refusal[]>;
      /** what an act established earlier takes from others; nothing while it waits in control. */
      readonly displaced: Displaced;
      readonly upheld: readonly ProcurationId[];
    }
  | { readonly status: 'rejected'; readonly reasons: Reasons<Refusal> }
);

/**
 * the act exists; control makes it active, leaves it to the town hall, or
 * rejects it with every reason.
 */
export function control(facts: ControlFacts): Controlled {
  const covering = coverage(facts.validity, { ...facts, place: facts.act.place });
  const isAcceptance = facts.waited !== undefined;
  const from = dayOf(facts);
  const holding = { validity: facts.validity, heldFrom: firstDayHeld({ ...facts, from }, facts.given) };
  const counted = lookedAtAgain(facts.waited, roundsOf(covering));
  const rounds = onDaysHeld(counted, holding, (round) => factOf(facts, round));
  const isByHand = !isAcceptance && versionOn(from).control[facts.mandantList] === 'by-hand';
  const { given, validity, competitors } = facts;
  const beside = { ...competitors, given, validity, from, isAcceptance, calledOn: calledOnIn(facts) };
  const asWritten = competitors.ended.length > 0 ? stakeOf(facts, roundsOn(facts, from), isByHand) : undefined;
  const its = placed(stakeOf(facts, rounds, isByHand), { ...beside, asWritten });

  const { voided, displaced, upheld } = its;
  const own = [...unique([...unfit(facts), ...changes(facts)]), ...itself(facts, from), ...reasonsOf(covering)];
  if (covering.ok) own.push(...lostAllDays(from, holding));
  const uncertain = own.length > 0 ? [] : its.uncertain;
  const allowed = verdict([...own, ...its.reasons]);
  if (!allowed.ok) {
    return { status: 'rejected', rounds: rounds.map(refusedRound(allowed)), reasons: allowed.reasons, uncertain };
  }
  const warnings = covering.ok ? covering.warnings : [];
  const status = isByHand ? 'in-control' : 'active';
  return { status, rounds, warnings, heldFrom: holding.heldFrom, voided, displaced, upheld, uncertain };
}

/** what a form would have covered on its own date: the delay of the post decides nothing. */
function roundsOn(facts: ControlFacts, from: Day): readonly CoveredRound[] {
  const at = startOf(from, zoneOf(facts.mandant, facts.communes, facts.at));
  return roundsOf(coverage(facts.validity, { ...facts, place: facts.act.place, at }));
}

/** what waited keeps its rounds; those void already stay so, and the others are what they are now. */
function lookedAtAgain(
  waited: readonly CoveredRound[] | undefined,
  now: readonly CoveredRound[],
): readonly CoveredRound[] {
  if (waited === undefined) return now;
  return waited.map((its) => (its.coverage === 'void' ? its : (now.find(({ round }) => round === its.round) ?? its)));
}

/** What breaks a rule in the way it was made: on paper in the form, otherwise by who is named without one. */
function itself(facts: ControlFacts, on: Day): readonly Refusal[] {
  return facts.act.onPaper ? (facts.breaches ?? []) : reasonsOf(mayBeNamedOnline(facts, on));
}

/**
 * what happened on the rolls since the act was asked for or written, a move out of the commune that the two
 * people had to share included.
 */
function changes(facts: ControlFacts): readonly Refusal[] {
  const today = localDay(facts.mandant, facts.communes, facts.at);
  const changed = changedSince(facts, facts.since ?? today, today);
  const isOneCommune = versionOn(dayOf(facts)).commune === 'same';
  return changed.length === 0 && isOneCommune ? reasonsOf(ofOneCommune(facts, today)) : changed;
}

function stakeOf(facts: ControlFacts, rounds: readonly CoveredRound[], isInControl: boolean): Stake {
  return {
    ...facts.act,
    mandant: facts.mandant.id,
    mandataire: facts.mandataire.id,
    mandantList: facts.mandantList,
    isInControl,
    isEnded: false,
    rounds: rounds.filter(isCovered).map((its) => {
      const election = facts.elections.find(({ id }) => id === its.election);
      const capLaw = election ? capLawOf(election, its.day) : 'usual';
      return { ...factOf(facts, its), round: its.round, capLaw, isUsed: false };
    }),
  };
}

function calledOnIn({ elections }: CoverageFacts): (round: RoundId) => Day | undefined {
  return (round) => elections.find(({ rounds }) => rounds.some(({ id }) => id === round))?.calledOn;
}

function refusedRound({ reasons: [reason] }: Refused<Refusal>): (round: CoveredRound) => CoveredRound {
  return (round) => ({ ...round, coverage: 'not-covered', reason });
}

const isCovered = ({ coverage: its }: CoveredRound) => its === 'covered';
