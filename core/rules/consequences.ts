import type { ElectorId, ProcurationId, RoundId } from '#core/ids.ts';
import {
  type Active,
  type CoveredRound,
  type InControl,
  isLiving,
  type Living,
  type Procuration,
  type Void,
} from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import { connected } from '#core/rules/connected.ts';
import { localDay } from '#core/rules/local-time.ts';
import { type Recounted, type RecountFacts, recount } from '#core/rules/recount.ts';
import { byEstablishment, refusedPlaces, type Stake } from '#core/rules/standing.ts';
import { voidRounds, withVoid } from '#core/rules/void-rounds.ts';
import { capLawOf } from '#core/versions.ts';
import type { VoteMark } from '#core/vote-mark.ts';

/**
 * Everything whose places depend on each other: what these mandants gave and these mandataires hold, living or used at a
 * round to come, with the uncorrected marks of the mandants.
 */
export type ConsequenceFacts = RecountFacts & {
  readonly procurations: readonly Procuration[];
  readonly marks: readonly VoteMark[];
};

/** What a procuration becomes, and of which rounds its mandant is told. */
export type Consequence = {
  readonly before: Living;
  readonly after: Active | InControl | Void;
  readonly changed: readonly CoveredRound[];
  readonly voided: readonly CoveredRound[];
  readonly uncovered: readonly CoveredRound[];
};

/** what follows for each procuration; none for those that stay as they are. */
export function consequences(facts: ConsequenceFacts): readonly Consequence[] {
  const marks = Map.groupBy(facts.marks, ({ elector }) => elector);
  return connected(facts.procurations).flatMap((component) => ofComponent(component, facts, marks));
}

type Marks = ReadonlyMap<ElectorId, readonly VoteMark[]>;

function ofComponent(component: readonly Procuration[], facts: ConsequenceFacts, marks: Marks): readonly Consequence[] {
  const living = component.filter(isLiving);
  const recounted = living.map((its) => recount(its, markedBy(its, marks), facts));
  const ended = component.filter((its) => !isLiving(its));
  const stakes = [...recounted.map(({ procuration }) => procuration), ...ended].map((its) =>
    stakeOf(its, facts, marks),
  );
  const lost = placesLost(stakes);
  return recounted.flatMap((its) => {
    const before = living.find(({ id }) => id === its.procuration.id);
    return before ? consequenceOf(before, its, { facts, marks, lost: lost.get(its.procuration.id) }) : [];
  });
}

function markedBy({ mandant }: Procuration, marks: Marks): readonly RoundId[] {
  return (marks.get(mandant) ?? []).map(({ round }) => round);
}

function stakeOf(procuration: Procuration, { elections }: ConsequenceFacts, marks: Marks): Stake {
  const { id, mandant, mandataire, mandantList, establishment, rounds } = procuration;
  const { place, day, recordedNo, way } = establishment;
  const used = (marks.get(mandant) ?? []).filter((mark) => mark.kind === 'proxy' && mark.procuration === id);
  const isHeld = ({ coverage }: CoveredRound) => isLiving(procuration) && coverage === 'covered';
  const at = rounds.flatMap((its) => {
    const election = elections.find((other) => other.id === its.election);
    const isUsed = used.some(({ round }) => round === its.round);
    if (election === undefined || !(isHeld(its) || isUsed)) return [];
    const { round, number, day: polled } = its;
    return [{ round, election: election.name, number, day: polled, capLaw: capLawOf(election, polled), isUsed }];
  });
  const act = { id, mandant, mandataire, mandantList, place, day, recordedNo };
  return { ...act, onPaper: way === 'paper', isInControl: procuration.status === 'in-control', rounds: at };
}

type Lost = ReadonlyMap<ProcurationId, ReadonlyMap<RoundId, readonly Refusal[]>>;

/** what is active stands or falls by the walk; what waits displaces nobody, and is kept apart from what waits too. */
function placesLost(stakes: readonly Stake[]): Lost {
  const lost = new Map<ProcurationId, ReadonlyMap<RoundId, readonly Refusal[]>>(
    refusedPlaces(stakes.filter(({ isInControl }) => !isInControl)),
  );
  const taken = new Set<string>();
  for (const { id, mandant, rounds } of stakes.filter(({ isInControl }) => isInControl).sort(byEstablishment)) {
    const overlaps = new Map<RoundId, readonly Refusal[]>();
    for (const { round, election, number, day } of rounds) {
      const place = `${mandant} ${round}`;
      if (taken.has(place)) {
        overlaps.set(round, [{ code: 'overlap', rounds: [{ election, number, day }], until: undefined }]);
      }
      taken.add(place);
    }
    lost.set(id, overlaps);
  }
  return lost;
}

type Around = {
  readonly facts: ConsequenceFacts;
  readonly marks: Marks;
  readonly lost: ReadonlyMap<RoundId, readonly Refusal[]> | undefined;
};

function consequenceOf(before: Living, its: Recounted, around: Around): readonly Consequence[] {
  const reasons = new Map([...(around.lost ?? [])].filter(([round]) => its.open.has(round)));
  const after = becomes(its.procuration, reasons, around);
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
  { facts, marks }: Around,
): Active | InControl | Void {
  if (living.status === 'in-control') return { ...living, rounds: withVoid(living.rounds, reasons) };
  if (reasons.size === 0) return living;
  const mandant = facts.electors.get(living.mandant);
  if (mandant === undefined) throw new Error('a procuration of someone unknown');
  const today = localDay(mandant, facts.communes, facts.at);
  return voidRounds(living, { at: facts.at, today, marked: markedBy(living, marks), reasons });
}

/** A reason is compared by its code and cause: a date that moved with its round says nothing new. */
function isSame(row: CoveredRound, before: CoveredRound | undefined): boolean {
  return before?.coverage === row.coverage && before.day === row.day && whyOf(before) === whyOf(row);
}

function whyOf({ reason }: CoveredRound): string | undefined {
  return reason && 'cause' in reason ? `${reason.code} ${reason.cause}` : reason?.code;
}
