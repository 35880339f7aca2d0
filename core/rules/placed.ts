import { addDays, type Day } from '#core/day.ts';
import type { ProcurationId, RoundId } from '#core/ids.ts';
import { isLiving, type Procuration, type Validity } from '#core/procuration.ts';
import type { Refusal, RefusalOf } from '#core/refusal.ts';
import { ofAll } from '#core/rules/joined.ts';
import { sharedUntil } from '#core/rules/overlap.ts';
import { byEstablishment, type PlaceRefusal, type Refusals, refusedPlaces, type Stake } from '#core/rules/standing.ts';

/** What an act finds beside it: the places that others hold, and what its mandant gave. */
type Beside = {
  readonly stakes: readonly Stake[];
  readonly given: readonly Procuration[];
  readonly validity: Validity;
  /** The mandant's local day of the act. */
  readonly from: Day;
  readonly isAcceptance: boolean;
  /** when the round's election was called; undefined: known from before. */
  readonly calledOn: (round: RoundId) => Day | undefined;
};

/** Whose rounds become void, and which periods hold only from a later day on. */
export type Displaced = { readonly voided: Refusals; readonly heldFrom: ReadonlyMap<ProcurationId, Day> };

/** The places that an act finds: why it is rejected whole; else where it is void alone, whom it displaces; and ties. */
export type Placed = {
  readonly reasons: readonly Refusal[];
  readonly voided: ReadonlyMap<RoundId, readonly Refusal[]>;
  readonly displaced: Displaced;
  /** what was used before the act came, and loses its place to it: the votes stand. */
  readonly upheld: readonly ProcurationId[];
  readonly uncertain: readonly ProcurationId[];
};

const NOBODY: Displaced = { voided: new Map(), heldFrom: new Map() };

/** Code électoral, art. L73, L75. */
export function placed(act: Stake, beside: Beside): Placed {
  const rivals = rivalsOf(act, beside);
  const faults = faultsOf(act, rivals, beside);
  const isForgiven = forgiving(act, rivals, beside);
  const periods = sharing(act, beside);

  const isWhole = periods.reasons.length > 0 || [...faults.keys()].some((round) => !isForgiven(round));
  const reasons = isWhole ? ofAll([...periods.reasons, ...[...faults.values()].flat()]) : [];
  const voided = isWhole ? new Map() : faults;
  const displaced =
    isWhole || act.isInControl ? NOBODY : displacing(act, { rivals, voided, heldFrom: periods.heldFrom });
  const upheld = isWhole ? [] : usedThough(act, rivals, displaced);
  const uncertain = tied(act, { rivals, faults, displaced });
  return { reasons, voided, displaced, upheld, uncertain };
}

/** the active and the used; in control only what was established before, and never against an acceptance. */
function rivalsOf(act: Stake, { stakes, isAcceptance }: Beside): readonly Stake[] {
  return stakes.filter(
    (other) => other.id !== act.id && (!other.isInControl || (!isAcceptance && byEstablishment(other, act) < 0)),
  );
}

type Faults = ReadonlyMap<RoundId, readonly PlaceRefusal[]>;

function faultsOf(act: Stake, rivals: readonly Stake[], beside: Beside): Faults {
  const refused = refusedPlaces([...rivals, act]).get(act.id) ?? new Map();
  if (!act.isInControl) return refused;
  // at most one in control; what waits already displaces nobody, and is not displaced.
  const waiting = beside.stakes.filter((other) => other.isInControl && other.mandant === act.mandant);
  const taken = act.rounds.filter(({ round }) =>
    waiting.some(({ rounds }) => rounds.some((its) => its.round === round)),
  );
  const overlaps = taken.map(({ round, election, number, day }) => {
    const reason: PlaceRefusal = { code: 'overlap', rounds: [{ election, number, day }], until: undefined };
    return [round, [reason]] as const;
  });
  return new Map([...overlaps, ...refused]);
}

/** void there alone, where the round was called later, or only a vote already cast takes the place. */
function forgiving(act: Stake, rivals: readonly Stake[], { calledOn }: Beside): (round: RoundId) => boolean {
  const asIfUnused = rivals.map((rival) =>
    byEstablishment(act, rival) < 0 ? { ...rival, rounds: rival.rounds.filter(({ isUsed }) => !isUsed) } : rival,
  );
  const faults = refusedPlaces([...asIfUnused, act]).get(act.id) ?? new Map();
  return (round) => {
    const called = calledOn(round);
    return !faults.has(round) || (called !== undefined && called > act.day);
  };
}

/** another period of the mandant that shares a day: established before, it stands; after, it holds from the day after this one. */
function sharing(act: Stake, { given, validity, from, isAcceptance }: Beside) {
  const reasons: RefusalOf<'overlap'>[] = [];
  const heldFrom = new Map<ProcurationId, Day>();
  for (const other of given) {
    const until = sharedUntil({ validity, from }, other);
    if (other.id === act.id || !isLiving(other) || until === undefined || validity.kind !== 'period') continue;
    const isEarlier = byEstablishment(other.establishment, act) < 0;
    if (other.status === 'active' && !isEarlier) heldFrom.set(other.id, addDays(validity.until, 1));
    else if (other.status === 'active' || (!isAcceptance && (isEarlier || act.isInControl))) {
      reasons.push({ code: 'overlap', rounds: [], until });
    }
  }
  return { reasons, heldFrom };
}

type Taking = {
  readonly rivals: readonly Stake[];
  readonly voided: Faults;
  readonly heldFrom: Displaced['heldFrom'];
};

/** an act established earlier and recorded late takes the places of later ones, save where they voted. */
function displacing(act: Stake, { rivals, voided, heldFrom }: Taking): Displaced {
  const standing = { ...act, rounds: act.rounds.filter(({ round }) => !voided.has(round)) };
  const refused = refusedPlaces([...rivals.filter(({ isInControl }) => !isInControl), standing]);
  const later = rivals.filter((rival) => byEstablishment(act, rival) < 0).map(({ id }) => id);
  return { voided: new Map([...refused].filter(([id]) => later.includes(id))), heldFrom };
}

/** used where it would have no place beside the act, had nobody voted; or used, and displaced elsewhere. */
function usedThough(act: Stake, rivals: readonly Stake[], { voided, heldFrom }: Displaced): readonly ProcurationId[] {
  const unused = rivals.map((rival) => ({ ...rival, rounds: rival.rounds.map((at) => ({ ...at, isUsed: false })) }));
  const refused = refusedPlaces([...unused, act]);
  const used = rivals.filter(({ rounds }) => rounds.some(({ isUsed }) => isUsed));
  return used
    .filter(
      ({ id, rounds }) =>
        voided.has(id) || heldFrom.has(id) || rounds.some((at) => at.isUsed && refused.get(id)?.has(at.round)),
    )
    .map(({ id }) => id);
}

type Outcome = { readonly rivals: readonly Stake[]; readonly faults: Faults; readonly displaced: Displaced };

/** of one date, one of them on paper, and one of them without a place: only the recording decided. */
function tied(act: Stake, { rivals, faults, displaced }: Outcome): readonly ProcurationId[] {
  const days = act.rounds.filter(({ round }) => faults.has(round)).map(({ day }) => day);
  const beside = rivals.filter(
    (other) =>
      isTie(act, other) &&
      (displaced.voided.has(other.id) ||
        other.rounds.some(({ round, day }) => faults.has(round) || days.includes(day))),
  );
  return beside.length > 0 ? [act.id, ...beside.map(({ id }) => id)] : [];
}

type Ordered = Pick<Stake, 'day' | 'recordedNo' | 'onPaper'>;

const isTie = (act: Ordered, other: Ordered) => other.day === act.day && (other.onPaper || act.onPaper);

/** what an act may take places from, or leave in an uncertain order: it holds their rows before it decides. */
export function mayTouch(act: Ordered, other: Ordered): boolean {
  return byEstablishment(act, other) < 0 || isTie(act, other);
}
