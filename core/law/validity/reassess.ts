import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { pollOf, pollOrReasons } from '#core/law/entitlement/entitlement.ts';
import { holdsDay, notOnItsDay } from '#core/law/validity/period-days.ts';
import { isOver } from '#core/law/validity/round-to-come.ts';
import type { Communes, Election, Hours, Poll, Round } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectionId, ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { CoveredRound, Living } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** The facts of a reassessment: people, places and elections as they are now. */
export type ReassessmentFacts = {
  readonly electors: ReadonlyMap<ElectorId, Elector>;
  readonly elections: readonly Election[];
  /** the elections just called. */
  readonly called: readonly ElectionId[];
  /** the person who has just moved, as the roll had them before. */
  readonly moved?: Elector | undefined;
  readonly communes: Communes;
  readonly hours: ReadonlyMap<StationId, Hours>;
  readonly at: Instant;
};

/** `open` are the rounds neither over nor marked: the only ones whose coverage may still change. */
export type Reassessed = { readonly procuration: Living; readonly open: ReadonlySet<RoundId> };

type ElectionRound = { readonly election: Election; readonly round: Round };
type Counting = {
  readonly procuration: Living;
  readonly marked: readonly RoundId[];
  readonly facts: ReassessmentFacts;
};
type Row = { readonly row: CoveredRound; readonly isOpen: boolean };

/**
 * reassesses each round of a living procuration; rounds that are void, over or marked
 * stay as they are.
 */
export function reassess(procuration: Living, marked: readonly RoundId[], facts: ReassessmentFacts): Reassessed {
  const counting = { procuration, marked, facts };
  const known = new Set(facts.elections.map(({ id }) => id));
  const past = procuration.rounds.filter(({ election }) => !known.has(election));
  const electionRounds = facts.elections.flatMap((election) => election.rounds.map((round) => ({ election, round })));
  const own = rowsOf(electionRounds, counting, isOwn);
  const days = new Set(own.filter(({ row }) => row.coverage === 'covered').map(({ row }) => row.day));
  const brought = rowsOf(
    electionRounds,
    counting,
    (...candidate) => !isOwn(...candidate) && isBrought(...candidate, days),
  );
  const rows = [...own, ...brought];
  return {
    procuration: { ...procuration, rounds: [...past, ...rows.map(({ row }) => row)] },
    open: new Set(rows.filter(({ isOpen }) => isOpen).map(({ row }) => row.round)),
  };
}

type IsConcerned = (electionRound: ElectionRound, poll: Poll | undefined, counting: Counting) => boolean;

function rowsOf(
  electionRounds: readonly ElectionRound[],
  counting: Counting,
  isConcerned: IsConcerned,
): readonly Row[] {
  return electionRounds.flatMap((electionRound) => {
    const { procuration, facts } = counting;
    const poll = pollOf(personOf(facts, procuration.mandant), electionRound, facts.communes);
    return isConcerned(electionRound, poll, counting) ? (rowOf(electionRound, poll, counting) ?? []) : [];
  });
}

function rowOf(electionRound: ElectionRound, poll: Poll | undefined, counting: Counting): Row | undefined {
  const { procuration, marked } = counting;
  const row = procuration.rounds.find(({ round }) => round === electionRound.round.id);

  const isGone = marked.includes(electionRound.round.id) || isPast(electionRound, row, { ...counting, poll });
  if (isGone) return row && { row, isOpen: false };
  const day = poll?.day ?? row?.day ?? electionRound.round.day;
  if (row?.coverage === 'void') return { row: { ...row, day }, isOpen: true };

  const off = notHeldReasons(electionRound, poll, procuration);
  if (row === undefined && off.length > 0) return undefined;
  const [reason] = [...entitlementReasons(electionRound, counting), ...off];
  const { election, round } = electionRound;
  const counted = { round: round.id, election: election.id, number: round.number, day };
  return { row: { ...counted, coverage: reason ? 'not-covered' : 'covered', reason }, isOpen: true };
}

/** the round is of the act already, named by it, or inside its period. */
function isOwn({ election, round }: ElectionRound, poll: Poll | undefined, { procuration }: Counting): boolean {
  const { validity, rounds } = procuration;
  if (rounds.some((row) => row.round === round.id)) return true;
  if (poll === undefined) return false;
  if (validity.kind === 'period') return holdsDay(procuration, poll.day);
  return validity.election === election.id && validity.rounds.includes(round.number);
}

/**
 * the round polls on a covered date, by an election just called or brought there by the mandant's move.
 */
function isBrought(
  electionRound: ElectionRound,
  poll: Poll | undefined,
  counting: Counting,
  days: ReadonlySet<Day>,
): boolean {
  if (poll === undefined || !days.has(poll.day)) return false;
  return counting.facts.called.includes(electionRound.election.id) || isBroughtByMove(electionRound, counting);
}

/** A round that polled on a covered date before the move was left out of the act already, and stays so. */
function isBroughtByMove(electionRound: ElectionRound, { procuration, facts }: Counting): boolean {
  const { moved, communes } = facts;
  if (moved?.id !== procuration.mandant) return false;
  const before = pollOf(moved, electionRound, communes);
  return !procuration.rounds.some(({ coverage, day }) => coverage === 'covered' && day === before?.day);
}

type Polling = Counting & { readonly poll: Poll | undefined };

/**
 * a round is past once over where the mandant polls. For a mandant who polls nowhere, it is past once
 * over at the place before the move, or once its day has ended.
 */
function isPast(
  electionRound: ElectionRound,
  row: CoveredRound | undefined,
  { procuration, facts, poll }: Polling,
): boolean {
  const { moved, communes, hours, at } = facts;
  if (poll) return isOver(poll, hours, at);
  const before = row && moved?.id === procuration.mandant ? pollOf(moved, electionRound, communes) : undefined;
  if (before) return isOver(before, hours, at);
  return row !== undefined && row.day < localDay(personOf(facts, procuration.mandant), communes, at);
}

/** the round is called off, or polls on a day that the period does not hold. */
function notHeldReasons(
  { election, round }: ElectionRound,
  poll: Poll | undefined,
  procuration: Living,
): readonly Refusal[] {
  if (poll === undefined || (holdsDay(procuration, poll.day) && !round.isCalledOff)) return [];
  const { validity, establishment } = procuration;
  const isInside = validity.kind === 'period' && establishment.localDay <= poll.day && poll.day <= validity.until;
  const cause = round.isCalledOff ? 'called-off' : isInside ? 'other-period' : 'outside-period';
  return [notOnItsDay({ election: election.name, number: round.number, day: poll.day }, cause)];
}

function entitlementReasons(electionRound: ElectionRound, { procuration, facts }: Counting): readonly Refusal[] {
  const mandant = personOf(facts, procuration.mandant);
  const mandataire = personOf(facts, procuration.mandataire);
  return pollOrReasons({ mandant, mandataire }, electionRound, facts.communes).reasons;
}

export function personOf({ electors }: Pick<ReassessmentFacts, 'electors'>, id: ElectorId): Elector {
  const elector = electors.get(id);
  if (elector === undefined) throw new Error('a procuration of someone unknown');
  return elector;
}
