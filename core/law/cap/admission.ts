import type { Day } from '#core/calendar/day.ts';
import { type Refusals, refusedPlaces, type Stake } from '#core/law/cap/allocation.ts';
import { ofAll } from '#core/law/cap/merged-refusals.ts';
import { isUncertainOrder } from '#core/law/cap/order.ts';
import { sharedPeriods } from '#core/law/cap/overlapping-periods.ts';
import { activeBeside, asIfUnused, type Beside, type Faults, together, walksOf } from '#core/law/cap/rivals.ts';
import type { ProcurationId, RoundId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';

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
  const walks = walksOf(act, beside);
  const faults = together(walks.map(({ faults: its }) => its));
  const isForgiven = (round: RoundId) => walks.every((walk) => !walk.faults.has(round) || walk.isForgiven(round));
  const periods = sharedPeriods(act, beside);

  const isWhole = periods.reasons.length > 0 || [...faults.keys()].some((round) => !isForgiven(round));
  const reasons = isWhole ? ofAll([...periods.reasons, ...[...faults.values()].flat()]) : [];
  const voided = isWhole ? new Map() : faults;
  const active = activeBeside(act, beside);
  const displaced =
    isWhole || act.isInControl ? NOBODY : displacing(act, { active, voided, heldFrom: periods.heldFrom });
  const upheld = isWhole ? [] : usedThough(act, active, displaced);
  const tied = [
    ...periods.uncertain,
    ...tiedBeside(act, { rivals: walks.flatMap(({ rivals }) => rivals), faults, displaced }),
  ];
  const uncertain = tied.length > 0 ? [...new Set([act.id, ...tied])] : [];
  return { reasons, voided, displaced, upheld, uncertain };
}

type Taking = {
  readonly active: readonly Stake[];
  readonly voided: Faults;
  readonly heldFrom: Displaced['heldFrom'];
};

/** an act established earlier and recorded late takes the places of later ones, save where they voted. */
function displacing(act: Stake, { active, voided, heldFrom }: Taking): Displaced {
  const standing = { ...act, rounds: act.rounds.filter(({ round }) => !voided.has(round)) };
  const refused = refusedPlaces([...active, standing]);
  const living = active.filter(({ isEnded }) => !isEnded).map(({ id }) => id);
  return { voided: new Map([...refused].filter(([id]) => living.includes(id))), heldFrom };
}

/** used where it would have no place beside the act, had nobody voted; or used, and displaced elsewhere. */
function usedThough(act: Stake, active: readonly Stake[], { voided, heldFrom }: Displaced): readonly ProcurationId[] {
  const refused = refusedPlaces([...active.map(asIfUnused), act]);
  const used = active.filter(({ rounds }) => rounds.some(({ isUsed }) => isUsed));
  return used
    .filter(
      ({ id, rounds }) =>
        voided.has(id) || heldFrom.has(id) || rounds.some((at) => at.isUsed && refused.get(id)?.has(at.round)),
    )
    .map(({ id }) => id);
}

type Outcome = { readonly rivals: readonly Stake[]; readonly faults: Faults; readonly displaced: Displaced };

/** an uncertain order, and one of the two without a place: only the recording decided. */
function tiedBeside(act: Stake, { rivals, faults, displaced }: Outcome): readonly ProcurationId[] {
  const days = act.rounds.filter(({ round }) => faults.has(round)).map(({ day }) => day);
  const tied = rivals.filter(
    (other) =>
      isUncertainOrder(act, other) &&
      (displaced.voided.has(other.id) ||
        other.rounds.some(({ round, day }) => faults.has(round) || days.includes(day))),
  );
  return tied.map(({ id }) => id);
}
