import type { Day } from '#core/calendar/day.ts';
import { type AllocationRefusal, allocate, type Holding } from '#core/law/cap/allocation.ts';
import { byEstablishment } from '#core/law/cap/order.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';

/** the holdings of an act's mandataire and of its mandant, by the rounds where they count. */
export type Competitors = {
  readonly holdings: readonly Holding[];
  /** the holdings active on a form's date that have ended since, as they were before their end. */
  readonly ended: readonly Holding[];
  /** the ended procurations that the act's own mandant gave. */
  readonly endedGiven: readonly Procuration[];
};

/** The context of an act: the places that others hold, and the procurations that its mandant gave. */
export type AdmissionContext = Competitors & {
  readonly given: readonly Procuration[];
  readonly validity: Validity;
  /** The mandant's local day of the act. */
  readonly from: Day;
  readonly isAcceptance: boolean;
  /**
   * the rounds that a form would have covered on its own date, where something stood then that has
   * ended since.
   */
  readonly asWritten?: Holding | undefined;
  /** when the round's election was called; undefined: known from before. */
  readonly calledOn: (round: RoundId) => Day | undefined;
};

export type Conflicts = ReadonlyMap<RoundId, readonly AllocationRefusal[]>;
/** The act among its competitors: the rounds where it has no place, and whether it is void there alone. */
export type Comparison = {
  readonly competitors: readonly Holding[];
  readonly conflicts: Conflicts;
  readonly isVoidAloneAt: (round: RoundId) => boolean;
};

/**
 * an act is compared with the active holdings alone, with these and the waiting ones
 * established before it, and with those active on its own date. An act that must wait is the only one of its
 * mandant to wait. An acceptance is compared with the active holdings, and with those active on its date.
 */
export function comparisonsOf(act: Holding, context: AdmissionContext): readonly Comparison[] {
  const { holdings, ended, isAcceptance, asWritten = act } = context;
  const active = activeCompetitors(act, context);
  const others = isAcceptance ? [] : holdings.filter((holding) => holding.id !== act.id && holding.isInControl);
  const isEarlier = (holding: Holding) => byEstablishment(holding, act) < 0;
  const waiting = others.filter(isEarlier);
  const before = { ...asWritten, rounds: asWritten.rounds.filter(({ round }) => !isCalledLater(act, context, round)) };
  const stillActive = active.filter((holding) => isEarlier(holding) && ended.every(({ id }) => id !== holding.id));
  return [
    comparedWith(act, active, context),
    ...(waiting.length > 0 ? [comparedWith(act, [...active, ...waiting], context)] : []),
    ...(ended.length > 0 ? [comparedWith(before, [...stillActive.map(asIfUnused), ...ended], context)] : []),
    ...(act.isInControl ? [amongOwnWaiting(act, others, context)] : []),
  ];
}

export function activeCompetitors(act: Holding, { holdings }: AdmissionContext): readonly Holding[] {
  return holdings.filter((holding) => holding.id !== act.id && !holding.isInControl);
}

/**
 * an act is void at one round alone where the round was called later, or only a vote already cast
 * takes the place.
 */
function comparedWith(act: Holding, competitors: readonly Holding[], context: AdmissionContext): Comparison {
  const conflictsAmong = (others: readonly Holding[]): Conflicts => allocate([...others, act]).get(act.id) ?? new Map();
  const unlessUsed = conflictsAmong(
    competitors.map((competitor) => (byEstablishment(act, competitor) < 0 ? withoutVotes(competitor) : competitor)),
  );
  const isVoidAloneAt = (round: RoundId) => !unlessUsed.has(round) || isCalledLater(act, context, round);
  return { competitors, conflicts: conflictsAmong(competitors), isVoidAloneAt };
}

const withoutVotes = (holding: Holding) => ({ ...holding, rounds: holding.rounds.filter(({ isUsed }) => !isUsed) });
export const asIfUnused = (holding: Holding) => ({
  ...holding,
  rounds: holding.rounds.map((at) => ({ ...at, isUsed: false })),
});

function isCalledLater(act: Holding, { calledOn }: AdmissionContext, round: RoundId): boolean {
  const called = calledOn(round);
  return called !== undefined && called > act.day;
}

/** at a round, one procuration of a mandant waits at most, whichever was established first. */
function amongOwnWaiting(act: Holding, others: readonly Holding[], context: AdmissionContext): Comparison {
  const competitors = others.filter(({ mandant }) => mandant === act.mandant);
  const taken = act.rounds.filter(({ round }) =>
    competitors.some((competitor) => competitor.rounds.some((held) => held.round === round)),
  );
  const overlaps = taken.map(({ round, election, number, day }) => {
    const reason: AllocationRefusal = { code: 'overlap', rounds: [{ election, number, day }], until: undefined };
    return [round, [reason]] as const;
  });
  return {
    competitors,
    conflicts: new Map(overlaps),
    isVoidAloneAt: (round) => isCalledLater(act, context, round),
  };
}

/** The conflicts of several comparisons, each reason once a round. */
export function mergedConflicts(all: readonly Conflicts[]): Conflicts {
  const conflicts = new Map<RoundId, readonly AllocationRefusal[]>();
  for (const [round, reasons] of all.flatMap((ofComparison) => [...ofComparison])) {
    const known = conflicts.get(round) ?? [];
    conflicts.set(round, [...known, ...reasons.filter(({ code }) => known.every((reason) => reason.code !== code))]);
  }
  return conflicts;
}
