import { addDays, type Day } from '#core/calendar/day.ts';
import type { HeldRound, Holding } from '#core/law/cap/allocation.ts';
import type { Competitors } from '#core/law/cap/conflicts.ts';
import { byEstablishment, type Ordered, orderOf } from '#core/law/cap/order.ts';
import { capLawOf } from '#core/law/versions/by-polling-date.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { type CoveredRound, isLiving, type Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** The uncorrected marks of the mandants, and the elections whose rounds count. */
export type HoldingFacts = {
  readonly marks: ReadonlyMap<ElectorId, readonly VoteMark[]>;
  readonly elections: readonly Election[];
};

/**
 * the rounds that a procuration, as the clock has it, holds. A living one holds each round it
 * covers; an ended one holds only the rounds where its mandataire voted, or its mandant did instead.
 */
export function holdingOf(procuration: Procuration, { marks, elections }: HoldingFacts): Holding {
  const own = marks.get(procuration.mandant) ?? [];
  const counted = procuration.rounds.flatMap((round) => {
    const mark = own.find((marked) => marked.round === round.round);
    const isUsed = mark?.kind === 'proxy' && mark.procuration === procuration.id;
    const isHeld = round.coverage === 'covered' && (isLiving(procuration) || mark !== undefined);
    return isHeld || isUsed ? heldRounds(round, elections, isUsed) : [];
  });
  return {
    ...holdingWithoutRounds(procuration),
    isInControl: procuration.status === 'in-control',
    isEnded: !isLiving(procuration),
    rounds: counted,
  };
}

/**
 * the competitors of an act among all that its mandataire holds and its mandant gave, as the
 * clock has them.
 */
export function competitorsOf(
  act: Ordered & { readonly mandant: ElectorId },
  all: readonly Procuration[],
  facts: HoldingFacts,
): Competitors {
  const ended = act.onPaper ? endedSince(all, act) : [];
  return {
    holdings: all.map((procuration) => holdingOf(procuration, facts)),
    ended: ended.map((procuration) => holdingBeforeEnd(procuration, facts)),
    endedGiven: ended.filter(({ mandant }) => mandant === act.mandant),
  };
}

/**
 * art. L73: the procurations that counted beside a form on its own date and have ended since:
 * established before the form, effective, and not ended by then. A rejected or void procuration was null from
 * its making.
 */
function endedSince(all: readonly Procuration[], form: Ordered): readonly Procuration[] {
  return all.filter((procuration) => {
    const ended = endOf(procuration);
    return ended !== undefined && form.day < ended && byEstablishment(orderOf(procuration), form) < 0;
  });
}

/** The rounds that a procuration held before its end. */
function holdingBeforeEnd(procuration: Procuration, { elections }: HoldingFacts): Holding {
  const rounds = procuration.rounds.filter((round) => wasCovered(procuration, round));
  return {
    ...holdingWithoutRounds(procuration),
    isInControl: false,
    isEnded: false,
    rounds: rounds.flatMap((round) => heldRounds(round, elections, false)),
  };
}

/**
 * The first day on which the procuration had no effect any more; undefined when it still has, or never had.
 */
function endOf(procuration: Procuration): Day | undefined {
  if (procuration.effectiveAt === undefined) return undefined;
  switch (procuration.status) {
    case 'revoked':
      return procuration.endedOn;
    case 'annulled':
      return procuration.reasons.some(({ code }) => code === 'entered-in-error') ? undefined : procuration.endedOn;
    case 'expired':
      return addDays(procuration.lastDay, 1);
    case 'in-control':
    case 'active':
    case 'rejected':
    case 'void':
      return undefined;
  }
}

/** A round that lost its cover by the end of the procuration has the reason of that end. */
function wasCovered(procuration: Procuration, { coverage, reason }: CoveredRound): boolean {
  if (coverage === 'covered') return true;
  if (coverage === 'void' || reason === undefined) return false;
  if (procuration.status === 'revoked') return reason.code === 'revoked';
  return 'reasons' in procuration && JSON.stringify(reason) === JSON.stringify(procuration.reasons[0]);
}

function holdingWithoutRounds({ id, mandant, mandataire, mandantList, establishment }: Procuration) {
  const { place, day, recordedNo, way } = establishment;
  return { id, mandant, mandataire, mandantList, place, day, recordedNo, onPaper: way === 'paper' };
}

function heldRounds(covered: CoveredRound, elections: readonly Election[], isUsed: boolean): readonly HeldRound[] {
  const election = elections.find(({ id }) => id === covered.election);
  if (election === undefined) return [];
  const { round, number, day } = covered;
  return [{ round, election: election.name, number, day, capLaw: capLawOf(election, day), isUsed }];
}
