import type { Day } from '#core/calendar/day.ts';
import { startOf } from '#core/calendar/instant.ts';
import { admit, type Displaced } from '#core/law/cap/admission.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import type { Competitors } from '#core/law/cap/conflicts.ts';
import { firstDayHeld, lostAllDays, onDaysHeld } from '#core/law/cap/held-days.ts';
import { localDay, zoneOf } from '#core/law/elections/local-day.ts';
import { changedSince } from '#core/law/ending/roll-events.ts';
import { ofOneCommune } from '#core/law/entitlement/same-commune.ts';
import { type RequestFacts, unfitPair } from '#core/law/establishment/check-request.ts';
import { mayNameOnline } from '#core/law/establishment/new-caledonia.ts';
import {
  type CoverageFacts,
  coverage,
  coveredRounds,
  localDayOfAct,
  roundFactOf,
} from '#core/law/validity/coverage.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import { capLawAt } from '#core/law/versions/by-polling-date.ts';
import type { List } from '#core/model/elector.ts';
import type { ProcurationId, RoundId } from '#core/model/ids.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import { type Refusal, uniqueRefusals } from '#core/model/refusal.ts';
import { type Reasons, type Refused, reasonsOf, verdict } from '#core/model/verdict.ts';

/** The act as it is controlled; `mandantList` is the roll that counts for its cap. */
export type ControlFacts = RequestFacts & {
  readonly act: Pick<Holding, 'id' | 'place' | 'day' | 'recordedNo' | 'onPaper'>;
  readonly mandantList: List;
  readonly competitors: Competitors;
  /** the day the act was asked for online, or written on paper; undefined: the day of the act. */
  readonly since?: Day | undefined;
  /** the faults of the paper form itself. */
  readonly breaches?: readonly Refusal[];
  /**
   * the rounds of a procuration that waited, when a town hall accepts it: the automatic checks run
   * again, against the active ones only.
   */
  readonly acceptedRounds?: readonly CoveredRound[];
};

export type Controlled = { readonly rounds: readonly CoveredRound[]; readonly uncertain: readonly ProcurationId[] } & (
  | {
      readonly status: 'active' | 'in-control';
      readonly warnings: readonly Refusal[];
      /** the first day that a period holds. */
      readonly heldFrom: Day;
      /** the rounds where the act is void, while the rest of it stands. */
      readonly voided: ReadonlyMap<RoundId, readonly Refusal[]>;
      /**
       * the places that an act established earlier takes from others; none while it waits in control.
       */
      readonly displaced: Displaced;
      readonly votesUpheld: readonly ProcurationId[];
    }
  | { readonly status: 'rejected'; readonly reasons: Reasons<Refusal> }
);

/**
 * the act exists; control makes it active, leaves it to the
 * town hall, or rejects it with every reason.
 */
export function control(facts: ControlFacts): Controlled {
  const covering = coverage(facts.validity, { ...facts, place: facts.act.place });
  const isAcceptance = facts.acceptedRounds !== undefined;
  const from = localDayOfAct(facts);
  const holding = { validity: facts.validity, heldFrom: firstDayHeld({ ...facts, from }, facts.given) };
  const counted = recheckRounds(facts.acceptedRounds, coveredRounds(covering));
  const rounds = onDaysHeld(counted, holding, (round) => roundFactOf(facts, round));
  const isByHand = !isAcceptance && versionOn(from).control[facts.mandantList] === 'by-hand';
  const { given, validity, competitors } = facts;
  const context = { ...competitors, given, validity, from, isAcceptance, calledOn: calledOnIn(facts) };
  const asWritten = competitors.ended.length > 0 ? holdingOfAct(facts, roundsOn(facts, from), isByHand) : undefined;
  const admission = admit(holdingOfAct(facts, rounds, isByHand), { ...context, asWritten });

  const { voided, displaced, votesUpheld } = admission;
  const own = [
    ...uniqueRefusals([...unfitPair(facts), ...rollChanges(facts)]),
    ...formBreaches(facts, from),
    ...reasonsOf(covering),
  ];
  if (covering.ok) own.push(...lostAllDays(from, holding));
  const uncertain = own.length > 0 ? [] : admission.uncertain;
  const allowed = verdict([...own, ...admission.reasons]);
  if (!allowed.ok) {
    return { status: 'rejected', rounds: rounds.map(refusedRound(allowed)), reasons: allowed.reasons, uncertain };
  }
  const warnings = covering.ok ? covering.warnings : [];
  const status = isByHand ? 'in-control' : 'active';
  return { status, rounds, warnings, heldFrom: holding.heldFrom, voided, displaced, votesUpheld, uncertain };
}

/** the rounds that a form would have covered on its own date: the delay of the post decides nothing. */
function roundsOn(facts: ControlFacts, from: Day): readonly CoveredRound[] {
  const at = startOf(from, zoneOf(facts.mandant, facts.communes, facts.at));
  return coveredRounds(coverage(facts.validity, { ...facts, place: facts.act.place, at }));
}

/**
 * a procuration that waited keeps its rounds. Void rounds stay void; the others are reassessed as
 * of now.
 */
function recheckRounds(
  acceptedRounds: readonly CoveredRound[] | undefined,
  now: readonly CoveredRound[],
): readonly CoveredRound[] {
  if (acceptedRounds === undefined) return now;
  return acceptedRounds.map((round) =>
    round.coverage === 'void' ? round : (now.find((current) => current.round === round.round) ?? round),
  );
}

/**
 * The faults in the making of the act: in the paper form, or online in a mandataire whom only paper may name
 * (R-55).
 */
function formBreaches(facts: ControlFacts, on: Day): readonly Refusal[] {
  return facts.act.onPaper ? (facts.breaches ?? []) : reasonsOf(mayNameOnline(facts, on));
}

/**
 * the changes on the rolls since the act was asked for or written. A move out of the commune that
 * the two people had to share counts.
 */
function rollChanges(facts: ControlFacts): readonly Refusal[] {
  const today = localDay(facts.mandant, facts.communes, facts.at);
  const changed = changedSince(facts, facts.since ?? today, today);
  const isOneCommune = versionOn(localDayOfAct(facts)).commune === 'same';
  return changed.length === 0 && isOneCommune ? reasonsOf(ofOneCommune(facts, today)) : changed;
}

function holdingOfAct(facts: ControlFacts, rounds: readonly CoveredRound[], isInControl: boolean): Holding {
  return {
    ...facts.act,
    mandant: facts.mandant.id,
    mandataire: facts.mandataire.id,
    mandantList: facts.mandantList,
    isInControl,
    isEnded: false,
    rounds: rounds.filter(isCovered).map((round) => {
      const capLaw = capLawAt(round, facts.elections);
      return { ...roundFactOf(facts, round), round: round.round, capLaw, isUsed: false };
    }),
  };
}

function calledOnIn({ elections }: CoverageFacts): (round: RoundId) => Day | undefined {
  return (round) => elections.find(({ rounds }) => rounds.some(({ id }) => id === round))?.calledOn;
}

function refusedRound({ reasons: [reason] }: Refused<Refusal>): (round: CoveredRound) => CoveredRound {
  return (round) => ({ ...round, coverage: 'not-covered', reason });
}

const isCovered = ({ coverage: state }: CoveredRound) => state === 'covered';
