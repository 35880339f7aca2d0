import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant } from '#core/calendar/instant.ts';
import { allocate, type Holding } from '#core/law/cap/allocation.ts';
import { connectedGroups } from '#core/law/cap/connected-groups.ts';
import { holdingOf } from '#core/law/cap/holdings.ts';
import { byEstablishment } from '#core/law/cap/order.ts';
import { voidRounds, withVoid } from '#core/law/cap/void-rounds.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { asOf, expiredAt } from '#core/law/ending/expiry.ts';
import { personOf, type Reassessed, type ReassessmentFacts, reassess } from '#core/law/validity/reassess.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import {
  type Active,
  type CoveredRound,
  type InControl,
  isLiving,
  type Living,
  type Procuration,
  type Void,
} from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/**
 * The procurations whose places depend on each other: those that these mandants gave and these mandataires
 * hold, living or used at a round to come, with the mandants' uncorrected marks.
 */
export type ConsequenceFacts = ReassessmentFacts & {
  /** As they are stored. */
  readonly procurations: readonly Procuration[];
  /**
   * the instant of the change that causes the reassessment; a procuration that had expired by then
   * stays so.
   */
  readonly since: Instant;
  readonly marks: readonly VoteMark[];
};

/** A procuration before and after the change, with the changed rounds that its mandant is told of. */
export type Consequence = {
  readonly before: Living;
  readonly after: Active | InControl | Void;
  readonly changed: readonly CoveredRound[];
  readonly voided: readonly CoveredRound[];
  readonly uncovered: readonly CoveredRound[];
};

/** the consequence for each procuration that changes. */
export function consequences(facts: ConsequenceFacts): readonly Consequence[] {
  const marks = Map.groupBy(facts.marks, ({ elector }) => elector);
  return connectedGroups(facts.procurations).flatMap((group) => ofGroup(group, facts, marks));
}

/**
 * the procurations that had expired by the change, of mandants who have one of the same rounds covered
 * again.
 */
export function expiredOnSameRounds(
  changes: readonly Consequence[],
  facts: ConsequenceFacts,
): readonly ProcurationId[] {
  const known = facts.procurations.map((procuration) => asOf(procuration, dayOf(procuration, facts)));
  return changes.flatMap(({ after }) =>
    expiredAt(
      known.filter(({ mandant }) => mandant === after.mandant),
      after.rounds,
    ),
  );
}

type Marks = ReadonlyMap<ElectorId, readonly VoteMark[]>;

function ofGroup(group: readonly Procuration[], facts: ConsequenceFacts, marks: Marks): readonly Consequence[] {
  const known = group.map((procuration) => asOf(procuration, dayOf(procuration, facts)));
  const reassessed = known.filter(isLiving).map((living) => reassess(living, markedBy(living, marks), facts));
  const all = [
    ...reassessed.map(({ procuration }) => procuration),
    ...known.filter((procuration) => !isLiving(procuration)),
  ];
  const lost = roundsLost(all.map((procuration) => holdingOf(procuration, { marks, elections: facts.elections })));
  return reassessed.flatMap((after) => {
    const before = known.filter(isLiving).find(({ id }) => id === after.procuration.id);
    return before ? consequenceOf(before, after, { facts, marks, lost: lost.get(after.procuration.id) }) : [];
  });
}

/** where the roll has the mandant's procurations. */
function dayOf({ commune, mandant }: Procuration, facts: ConsequenceFacts): Day {
  const { communes, since } = facts;
  const zone = communes.get(commune)?.zone;
  return zone ? dayAt(since, zone) : localDay(personOf(facts, mandant), communes, since);
}

function markedBy({ mandant }: Procuration, marks: Marks): readonly RoundId[] {
  return (marks.get(mandant) ?? []).map(({ round }) => round);
}

type Lost = ReadonlyMap<ProcurationId, ReadonlyMap<RoundId, readonly Refusal[]>>;

/**
 * active procurations stand or fall by the allocation. One that waits displaces nobody; it loses
 * to those that its own mandant gave before it and are active or waiting at the round.
 */
function roundsLost(holdings: readonly Holding[]): Lost {
  const active = holdings.filter(({ isInControl }) => !isInControl);
  const lost = new Map<ProcurationId, ReadonlyMap<RoundId, readonly Refusal[]>>(allocate(active));
  const taking: Holding[] = active
    .filter(({ isEnded }) => !isEnded)
    .map((holding) => ({
      ...holding,
      rounds: holding.rounds.filter(({ round }) => !lost.get(holding.id)?.has(round)),
    }));
  for (const holding of holdings.filter(({ isInControl }) => isInControl).toSorted(byEstablishment)) {
    const before = taking.filter((taken) => taken.mandant === holding.mandant && byEstablishment(taken, holding) < 0);
    const [free, overlaps] = partOf(holding, new Set(before.flatMap(({ rounds }) => rounds.map(({ round }) => round))));
    lost.set(holding.id, overlaps);
    taking.push(free);
  }
  return lost;
}

/** The rest of a holding, and its rounds that another holding has. */
function partOf(
  holding: Holding,
  taken: ReadonlySet<RoundId>,
): readonly [Holding, ReadonlyMap<RoundId, readonly Refusal[]>] {
  const overlaps = holding.rounds
    .filter(({ round }) => taken.has(round))
    .map(({ round, election, number, day }) => {
      const reason: Refusal = { code: 'overlap', rounds: [{ election, number, day }], until: undefined };
      return [round, [reason]] as const;
    });
  return [{ ...holding, rounds: holding.rounds.filter(({ round }) => !taken.has(round)) }, new Map(overlaps)];
}

type GroupFacts = {
  readonly facts: ConsequenceFacts;
  readonly marks: Marks;
  readonly lost: ReadonlyMap<RoundId, readonly Refusal[]> | undefined;
};

function consequenceOf(before: Living, reassessed: Reassessed, groupFacts: GroupFacts): readonly Consequence[] {
  const reasons = new Map([...(groupFacts.lost ?? [])].filter(([round]) => reassessed.open.has(round)));
  const after = becomes(reassessed.procuration, reasons, groupFacts);
  const rowBefore = (row: CoveredRound) => before.rounds.find(({ round }) => round === row.round);
  const changed = after.rounds.filter((row) => !isSame(row, rowBefore(row)));
  if (changed.length === 0 && after.status === before.status) return [];

  const isNew = (row: CoveredRound) => rowBefore(row)?.coverage !== row.coverage;
  return [
    {
      before,
      after,
      changed,
      voided: changed.filter((row) => row.coverage === 'void' && isNew(row)),
      uncovered: changed.filter((row) => row.coverage === 'not-covered' && isNew(row)),
    },
  ];
}

function becomes(
  living: Living,
  reasons: ReadonlyMap<RoundId, readonly Refusal[]>,
  { facts, marks }: GroupFacts,
): Active | InControl | Void {
  if (living.status === 'in-control') return { ...living, rounds: withVoid(living.rounds, reasons) };
  if (reasons.size === 0) return living;
  const polling = { ...facts, mandant: personOf(facts, living.mandant) };
  return voidRounds(living, { facts: polling, marked: markedBy(living, marks), reasons });
}

/** A reason is compared by its code and cause: a date that moved with its round says nothing new. */
function isSame(row: CoveredRound, before: CoveredRound | undefined): boolean {
  return before?.coverage === row.coverage && before.day === row.day && whyOf(before) === whyOf(row);
}

function whyOf({ reason }: CoveredRound): string | undefined {
  return reason && 'cause' in reason ? `${reason.code} ${reason.cause}` : reason?.code;
}
