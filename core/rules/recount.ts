import { addDays } from '#core/day.ts';
import type { Election, Hours, Round } from '#core/election.ts';
import type { Elector } from '#core/elector.ts';
import type { ElectionId, ElectorId, RoundId, StationId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import type { CoveredRound, Living } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import { type Communes, type Poll, pollOf, pollOrReasons } from '#core/rules/entitlement.ts';
import { holdsDay, notOnItsDay } from '#core/rules/held-days.ts';
import { isOver } from '#core/rules/local-time.ts';

/** What a coverage is counted again from: people, places and elections as they are now; `called` are those just called. */
export type RecountFacts = {
  readonly electors: ReadonlyMap<ElectorId, Elector>;
  readonly elections: readonly Election[];
  readonly called: readonly ElectionId[];
  readonly communes: Communes;
  readonly hours: ReadonlyMap<StationId, Hours>;
  readonly at: Instant;
};

/** `open` are the rounds neither over nor marked: the only ones whose coverage may still change. */
export type Recounted = { readonly procuration: Living; readonly open: ReadonlySet<RoundId> };

type Place = { readonly election: Election; readonly round: Round };
type Counting = { readonly procuration: Living; readonly marked: readonly RoundId[]; readonly facts: RecountFacts };
type Row = { readonly row: CoveredRound; readonly isOpen: boolean };

/** each round of a living procuration again; what is void, over or marked stays as it is. */
export function recount(procuration: Living, marked: readonly RoundId[], facts: RecountFacts): Recounted {
  const counting = { procuration, marked, facts };
  const known = new Set(facts.elections.map(({ id }) => id));
  const past = procuration.rounds.filter(({ election }) => !known.has(election));
  const rows = facts.elections.flatMap((election) =>
    election.rounds.flatMap((round) => rowOf({ election, round }, counting) ?? []),
  );
  return {
    procuration: { ...procuration, rounds: [...past, ...rows.map(({ row }) => row)] },
    open: new Set(rows.filter(({ isOpen }) => isOpen).map(({ row }) => row.round)),
  };
}

function rowOf(place: Place, counting: Counting): Row | undefined {
  const { procuration, marked, facts } = counting;
  const its = procuration.rounds.find(({ round }) => round === place.round.id);
  const poll = pollOf(personOf(facts, procuration.mandant), place, facts.communes);
  if (its === undefined && !(poll && isConcerned(place, poll, counting))) return undefined;

  const isGone = marked.includes(place.round.id) || isPast(its, poll, facts);
  if (isGone) return its && { row: its, isOpen: false };
  const day = poll?.day ?? its?.day ?? place.round.day;
  if (its?.coverage === 'void') return { row: { ...its, day }, isOpen: true };

  const off = offOf(place, poll, procuration);
  if (its === undefined && off.length > 0) return undefined;
  const [reason] = [...reasonsOf(place, counting), ...off];
  const { election, round } = place;
  const row = { round: round.id, election: election.id, number: round.number, day };
  return { row: { ...row, coverage: reason ? 'not-covered' : 'covered', reason }, isOpen: true };
}

/** named, called for a date that it covers, or inside the period. */
function isConcerned({ election, round }: Place, { day }: Poll, { procuration, facts }: Counting): boolean {
  const { validity, rounds } = procuration;
  if (validity.kind === 'period') return holdsDay(procuration, day);
  if (validity.election === election.id && validity.rounds.includes(round.number)) return true;
  return facts.called.includes(election.id) && rounds.some((its) => its.coverage === 'covered' && its.day === day);
}

/** over where the mandant polls; for who polls there no more, by the day it had. */
function isPast(its: CoveredRound | undefined, poll: Poll | undefined, { hours, at }: RecountFacts): boolean {
  if (poll === undefined) return its !== undefined && its.day < addDays(dayAt(at, PARIS), -1);
  return isOver(poll, hours, at);
}

/** it does not take place, or on a day that the period does not hold. */
function offOf({ election, round }: Place, poll: Poll | undefined, procuration: Living): readonly Refusal[] {
  if (poll === undefined || (holdsDay(procuration, poll.day) && !round.isCalledOff)) return [];
  const { validity, establishment } = procuration;
  const isInside = validity.kind === 'period' && establishment.localDay <= poll.day && poll.day <= validity.until;
  const cause = round.isCalledOff ? 'called-off' : isInside ? 'other-period' : 'outside-period';
  return [notOnItsDay({ election: election.name, number: round.number, day: poll.day }, cause)];
}

function reasonsOf(place: Place, { procuration, facts }: Counting): readonly Refusal[] {
  const mandant = personOf(facts, procuration.mandant);
  const mandataire = personOf(facts, procuration.mandataire);
  return pollOrReasons({ mandant, mandataire }, place, facts.communes).reasons;
}

function personOf({ electors }: RecountFacts, id: ElectorId): Elector {
  const found = electors.get(id);
  if (found === undefined) throw new Error('a procuration of someone unknown');
  return found;
}
