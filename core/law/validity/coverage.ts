import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { isOfAge, mandataireRefusal, pollOrReasons } from '#core/law/entitlement/entitlement.ts';
import { givesVote } from '#core/law/entitlement/rolls.ts';
import { withinLongest } from '#core/law/validity/period.ts';
import { isOver } from '#core/law/validity/round-to-come.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import {
  type Communes,
  ELECTION_TYPES,
  type Election,
  type Hours,
  type Poll,
  type Round,
} from '#core/model/election.ts';
import { type Elector, registrationOn, registrationsOn } from '#core/model/elector.ts';
import type { ElectionId, StationId } from '#core/model/ids.ts';
import type { CoveredRound, Validity } from '#core/model/procuration.ts';
import { type Refusal, type RoundFact, uniqueRefusals } from '#core/model/refusal.ts';
import { type Reasons, reasonsOf, verdict } from '#core/model/verdict.ts';

/**
 * The facts that decide which rounds an act covers. `elections` have rounds to come; `at` is the instant of
 * the act.
 */
export type CoverageFacts = {
  readonly mandant: Elector;
  readonly mandataire: Elector;
  readonly elections: readonly Election[];
  readonly communes: Communes;
  readonly hours: ReadonlyMap<StationId, Hours>;
  readonly at: Instant;
  /** The place where the act is made; France until an authority makes it. */
  readonly place?: FranceOrAbroad;
  /**
   * the mandant's local day of the act when it differs from the day of `at`: the written date of
   * a paper form.
   */
  readonly from?: Day | undefined;
};

/**
 * The rounds an act covers, the rounds asked for that it does not, and the warnings; or every reason why it
 * covers none.
 */
export type CoverageVerdict =
  | { readonly ok: true; readonly rounds: readonly CoveredRound[]; readonly warnings: readonly Refusal[] }
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

type Candidate = {
  readonly election: Election;
  readonly round: Round;
  readonly poll: Poll | undefined;
  readonly reasons: readonly Refusal[];
};

/** Code électoral, art. R74. */
export function coverage(validity: Validity, facts: CoverageFacts): CoverageVerdict {
  return validity.kind === 'election' ? ofElection(validity, facts) : ofPeriod(validity.until, facts);
}

/** the rounds named, and all others on their dates where the mandant is an elector. */
function ofElection(validity: Extract<Validity, { kind: 'election' }>, facts: CoverageFacts): CoverageVerdict {
  const all = candidates(facts);
  const named = all.filter(
    ({ election, round }) => election.id === validity.election && validity.rounds.includes(round.number),
  );
  if (named.length === 0) return refusedFor([notToCome(validity.election, facts)]);
  const able = named.filter(isAble);
  if (able.length === 0) return refusedFor(named.flatMap(({ reasons }) => reasons));

  const dates = new Set(able.map(({ poll }) => poll.day));
  const taking = all.filter(hasPoll).filter(({ round }) => !round.isCalledOff);
  const sameDay = taking.filter((candidate) => !named.includes(candidate) && dates.has(candidate.poll.day));
  const split = splitDays(sameDay);
  return split.length > 0 ? refusedFor(split) : coveredBy([...named, ...sameDay.filter(isAble)]);
}

/** an election with rounds to come lacks the round asked for; any other election is over. */
function notToCome(election: ElectionId, { elections }: CoverageFacts): Refusal {
  const cause = elections.some(({ id }) => id === election) ? 'no-such-round' : 'over';
  return { code: 'round-not-covered', cause, round: undefined, until: undefined };
}

/** each day with an election where the mandataire may not vote. */
function splitDays(sameDay: readonly Polled[]): readonly Refusal[] {
  const split = sameDay.filter(({ reasons }) => reasons.some(isAboutMandataire));
  return [...new Set(split.map(({ poll }) => poll.day))].map((day) => ({
    code: 'same-day-elections',
    day,
    elections: [...new Set(split.filter(({ poll }) => poll.day === day).map(({ election }) => election.name))],
  }));
}

/** every round whose date, local to the mandant, is in the period. */
function ofPeriod(until: Day, facts: CoverageFacts): CoverageVerdict {
  const { mandant, mandataire, at, communes, place = 'france' } = facts;
  const today = localDay(mandant, communes, at);
  const from = facts.from ?? today;
  const past: readonly Refusal[] =
    until < today ? [{ code: 'round-not-covered', cause: 'period-over', round: undefined, until }] : [];
  const roll = registrationOn(mandant, from);
  if (roll === undefined) return refusedFor([{ code: 'mandant-not-elector', election: undefined }, ...past]);

  const length = withinLongest({ from, until }, { list: roll.list, place });
  const reasons = [...past, ...reasonsOf(length), ...neverCallable({ mandant, mandataire }, from, until)];
  if (reasons.length > 0) return refusedFor(reasons);

  const inside = candidates(facts)
    .filter(hasPoll)
    .filter(({ poll }) => from <= poll.day && poll.day <= until);
  return coveredBy(inside);
}

/** why no election, known or to be called, could ever be covered; empty when one could. */
function neverCallable(people: { mandant: Elector; mandataire: Elector }, from: Day, until: Day): readonly Refusal[] {
  const lines = registrationsOn(people.mandant, from);
  const types = ELECTION_TYPES.filter((type) => lines.some((line) => givesVote(line, type)));
  const unentitled = types.map((type) => mandataireRefusal(people.mandataire, type, from));
  const reasons: Refusal[] = [];
  if (!isOfAge(people.mandant.born, until)) reasons.push({ code: 'under-age', who: 'mandant', round: undefined });
  if (!isOfAge(people.mandataire.born, until)) reasons.push({ code: 'under-age', who: 'mandataire', round: undefined });
  const [first] = unentitled;
  if (first && unentitled.every((reason) => reason !== undefined)) reasons.push(withoutType(first));
  return reasons;
}

function withoutType(reason: Refusal): Refusal {
  return 'type' in reason ? { ...reason, type: undefined } : reason;
}

/** Each round of each election, with where the mandant polls and all that stands against covering it. */
function candidates(facts: CoverageFacts): readonly Candidate[] {
  return facts.elections.flatMap((election) =>
    election.rounds.map((round) => {
      const { poll, reasons } = pollOrReasons(facts, { election, round }, facts.communes);
      const isGone = poll && (round.isCalledOff || isOver(poll, facts.hours, facts.at));
      const gone = isGone ? [notCovered({ election, round, poll })] : [];
      return { election, round, poll, reasons: [...reasons, ...gone] };
    }),
  );
}

function coveredBy(chosen: readonly Candidate[]): CoverageVerdict {
  return {
    ok: true,
    rounds: chosen.filter(hasPoll).map(({ election, round, poll, reasons }) => ({
      round: round.id,
      election: election.id,
      number: round.number,
      day: poll.day,
      coverage: reasons.length === 0 ? 'covered' : 'not-covered',
      reason: reasons[0],
    })),
    warnings: uniqueRefusals(chosen.flatMap(({ reasons }) => reasons)),
  };
}

type Polled = Candidate & { readonly poll: Poll };
const hasPoll = (candidate: Candidate): candidate is Polled => candidate.poll !== undefined;
const isAble = (candidate: Candidate): candidate is Polled => hasPoll(candidate) && candidate.reasons.length === 0;

/** The mandant's age is not compared: it is the same at every election of a date. */
function isAboutMandataire({ code }: Refusal): boolean {
  return code === 'mandataire-not-elector' || code === 'eu-not-entitled' || code === 'mandataire-not-consular';
}

function notCovered(polled: { election: Election; round: Round; poll: Poll }): Refusal {
  const round: RoundFact = { election: polled.election.name, number: polled.round.number, day: polled.poll.day };
  const cause = polled.round.isCalledOff ? 'called-off' : 'over';
  return { code: 'round-not-covered', cause, round, until: undefined };
}

function refusedFor(reasons: readonly Refusal[]): CoverageVerdict {
  const answer = verdict(uniqueRefusals(reasons));
  return answer.ok ? { ok: true, rounds: [], warnings: [] } : answer;
}

/** the mandant's local day of the act. */
export function localDayOfAct({ from, mandant, communes, at }: CoverageFacts): Day {
  return from ?? localDay(mandant, communes, at);
}

export const coveredRounds = (coveredBy: CoverageVerdict) => (coveredBy.ok ? coveredBy.rounds : []);

export function roundFactOf({ elections }: CoverageFacts, { election, number, day }: CoveredRound): RoundFact {
  return { election: elections.find(({ id }) => id === election)?.name ?? '', number, day };
}
