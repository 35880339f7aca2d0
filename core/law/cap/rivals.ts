import type { Day } from '#core/calendar/day.ts';
import { type PlaceRefusal, refusedPlaces, type Stake } from '#core/law/cap/allocation.ts';
import { byEstablishment } from '#core/law/cap/order.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';

/** what the mandataire of an act holds and its mandant gave, by the rounds where it counts. */
export type Competitors = {
  readonly stakes: readonly Stake[];
  /** what was active on the date of a form and has ended since, by what it held. */
  readonly ended: readonly Stake[];
  /** of it, what the mandant himself gave. */
  readonly endedGiven: readonly Procuration[];
};

/** What an act finds beside it: the places that others hold, and what its mandant gave. */
export type Beside = Competitors & {
  readonly given: readonly Procuration[];
  readonly validity: Validity;
  /** The mandant's local day of the act. */
  readonly from: Day;
  readonly isAcceptance: boolean;
  /** a form by what it would have covered on its own date, where something stood then that has ended since. */
  readonly asWritten?: Stake | undefined;
  /** when the round's election was called; undefined: known from before. */
  readonly calledOn: (round: RoundId) => Day | undefined;
};

export type Faults = ReadonlyMap<RoundId, readonly PlaceRefusal[]>;
/** The act among others: where it has no place, and where that makes it void alone. */
export type Walk = {
  readonly rivals: readonly Stake[];
  readonly faults: Faults;
  readonly isForgiven: (round: RoundId) => boolean;
};

/**
 * an act has its places beside the active alone, beside them with what waits and was established before
 * it, and beside what was active on its own date; and one that must wait is the only one of its mandant to wait. What is
 * accepted is judged beside the active alone, and beside what was active on its date.
 */
export function walksOf(act: Stake, beside: Beside): readonly Walk[] {
  const { stakes, ended, isAcceptance, asWritten = act } = beside;
  const active = activeBeside(act, beside);
  const others = isAcceptance ? [] : stakes.filter((other) => other.id !== act.id && other.isInControl);
  const isEarlier = (other: Stake) => byEstablishment(other, act) < 0;
  const waiting = others.filter(isEarlier);
  const before = { ...asWritten, rounds: asWritten.rounds.filter(({ round }) => !isCalledLater(act, beside, round)) };
  const stillActive = active.filter((other) => isEarlier(other) && ended.every(({ id }) => id !== other.id));
  return [
    walk(act, active, beside),
    ...(waiting.length > 0 ? [walk(act, [...active, ...waiting], beside)] : []),
    ...(ended.length > 0 ? [walk(before, [...stillActive.map(asIfUnused), ...ended], beside)] : []),
    ...(act.isInControl ? [besideOwnWaiting(act, others, beside)] : []),
  ];
}

export function activeBeside(act: Stake, { stakes }: Beside): readonly Stake[] {
  return stakes.filter((other) => other.id !== act.id && !other.isInControl);
}

/** void there alone, where the round was called later, or only a vote already cast takes the place. */
function walk(act: Stake, rivals: readonly Stake[], beside: Beside): Walk {
  const faultsAmong = (others: readonly Stake[]): Faults => refusedPlaces([...others, act]).get(act.id) ?? new Map();
  const unlessUsed = faultsAmong(
    rivals.map((rival) => (byEstablishment(act, rival) < 0 ? withoutVotes(rival) : rival)),
  );
  const isForgiven = (round: RoundId) => !unlessUsed.has(round) || isCalledLater(act, beside, round);
  return { rivals, faults: faultsAmong(rivals), isForgiven };
}

const withoutVotes = (stake: Stake) => ({ ...stake, rounds: stake.rounds.filter(({ isUsed }) => !isUsed) });
export const asIfUnused = (stake: Stake) => ({
  ...stake,
  rounds: stake.rounds.map((at) => ({ ...at, isUsed: false })),
});

function isCalledLater(act: Stake, { calledOn }: Beside, round: RoundId): boolean {
  const called = calledOn(round);
  return called !== undefined && called > act.day;
}

/** at a round, one procuration of a mandant waits at most, whichever was established first. */
function besideOwnWaiting(act: Stake, others: readonly Stake[], beside: Beside): Walk {
  const rivals = others.filter(({ mandant }) => mandant === act.mandant);
  const taken = act.rounds.filter(({ round }) =>
    rivals.some((other) => other.rounds.some((its) => its.round === round)),
  );
  const overlaps = taken.map(({ round, election, number, day }) => {
    const reason: PlaceRefusal = { code: 'overlap', rounds: [{ election, number, day }], until: undefined };
    return [round, [reason]] as const;
  });
  return { rivals, faults: new Map(overlaps), isForgiven: (round) => isCalledLater(act, beside, round) };
}

/** Each fault once, though several walks find it. */
export function together(all: readonly Faults[]): Faults {
  const faults = new Map<RoundId, readonly PlaceRefusal[]>();
  for (const [round, reasons] of all.flatMap((its) => [...its])) {
    const known = faults.get(round) ?? [];
    faults.set(round, [...known, ...reasons.filter(({ code }) => known.every((other) => other.code !== code))]);
  }
  return faults;
}
