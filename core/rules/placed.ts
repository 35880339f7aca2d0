import { addDays, type Day } from '#core/day.ts';
import type { ProcurationId, RoundId } from '#core/ids.ts';
import { isLiving, type Procuration } from '#core/procuration.ts';
import type { Refusal, RefusalOf } from '#core/refusal.ts';
import { ofAll } from '#core/rules/joined.ts';
import { sharedUntil } from '#core/rules/overlap.ts';
import {
  byEstablishment,
  isUncertainOrder,
  type Ordered,
  orderOf,
  type Refusals,
  refusedPlaces,
  type Stake,
} from '#core/rules/standing.ts';
import { activeBeside, asIfUnused, type Beside, type Faults, together, walksOf } from '#core/rules/walks.ts';

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
  const periods = sharing(act, beside);

  const isWhole = periods.reasons.length > 0 || [...faults.keys()].some((round) => !isForgiven(round));
  const reasons = isWhole ? ofAll([...periods.reasons, ...[...faults.values()].flat()]) : [];
  const voided = isWhole ? new Map() : faults;
  const active = activeBeside(act, beside);
  const displaced =
    isWhole || act.isInControl ? NOBODY : displacing(act, { active, voided, heldFrom: periods.heldFrom });
  const upheld = isWhole ? [] : usedThough(act, active, displaced);
  const rivals = walks.flatMap((walk) => walk.rivals);
  return { reasons, voided, displaced, upheld, uncertain: tied(act, { rivals, faults, displaced }) };
}

/**
 * another period of the mandant that shares a day: established before, it stands; after, it holds from the day after
 * this one. R-26: one that stood on the date of a form and has ended since stands against it as well.
 */
function sharing(act: Stake, { given, endedGiven, validity, from, isAcceptance }: Beside) {
  const reasons: RefusalOf<'overlap'>[] = [];
  const heldFrom = new Map<ProcurationId, Day>();
  const sharedWith = (other: Procuration) =>
    validity.kind === 'period' && other.id !== act.id ? sharedUntil({ validity, from }, other) : undefined;
  for (const other of endedGiven) {
    const until = sharedWith(other);
    if (until !== undefined) reasons.push({ code: 'overlap', rounds: [], until });
  }
  for (const other of given.filter(isLiving)) {
    const until = sharedWith(other);
    if (until === undefined || validity.kind !== 'period') continue;
    const isEarlier = byEstablishment(orderOf(other), act) < 0;
    if (other.status === 'active' && !isEarlier) heldFrom.set(other.id, addDays(validity.until, 1));
    else if (other.status === 'active' || (!isAcceptance && (isEarlier || act.isInControl))) {
      reasons.push({ code: 'overlap', rounds: [], until });
    }
  }
  return { reasons, heldFrom };
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
function tied(act: Stake, { rivals, faults, displaced }: Outcome): readonly ProcurationId[] {
  const days = act.rounds.filter(({ round }) => faults.has(round)).map(({ day }) => day);
  const beside = rivals.filter(
    (other) =>
      isUncertainOrder(act, other) &&
      (displaced.voided.has(other.id) ||
        other.rounds.some(({ round, day }) => faults.has(round) || days.includes(day))),
  );
  return beside.length > 0 ? [...new Set([act.id, ...beside.map(({ id }) => id)])] : [];
}

/** what an act may take places from, or leave in an uncertain order: it holds their rows before it decides. */
export function mayTouch(act: Ordered, other: Ordered): boolean {
  return byEstablishment(act, other) < 0 || isUncertainOrder(act, other);
}
