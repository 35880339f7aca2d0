import { addDays, type Day } from '#core/calendar/day.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import { byEstablishment, isUncertainOrder, orderOf } from '#core/law/cap/order.ts';
import { lastSharedDay } from '#core/law/cap/overlap.ts';
import type { AdmissionContext } from '#core/law/cap/trials.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Procuration } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';

/** Why a period has no place beside those that share a day with it; from which day on later ones hold; and ties. */
type OverlappingPeriods = {
  readonly reasons: readonly RefusalOf<'overlap'>[];
  readonly heldFrom: ReadonlyMap<ProcurationId, Day>;
  readonly uncertain: readonly ProcurationId[];
};

/**
 * another period of the mandant that shares a day: established before, it stands; after, it holds from the day after
 * this one. R-26: one that stood on the date of a form and has ended since stands against it as well.
 */
export function overlappingPeriods(act: Holding, context: AdmissionContext): OverlappingPeriods {
  const { given, endedGiven, validity, from } = context;
  if (validity.kind === 'election') return { reasons: [], heldFrom: new Map(), uncertain: [] };
  const sharing = [...given.filter(isLiving), ...endedGiven].flatMap((other) => {
    const until = other.id === act.id ? undefined : lastSharedDay({ validity, from }, other);
    return until === undefined ? [] : [{ other, until }];
  });
  const standing = sharing.filter(({ other }) => stands(other, act, context));
  const giving = sharing.filter(({ other }) => other.status === 'active' && !isBefore(other, act));
  return {
    reasons: standing.map(({ until }) => ({ code: 'overlap', rounds: [], until })),
    heldFrom: new Map(giving.map(({ other }) => [other.id, addDays(validity.until, 1)])),
    uncertain: [...standing, ...giving]
      .filter(({ other }) => isUncertainOrder(orderOf(other), act))
      .map(({ other }) => other.id),
  };
}

const isBefore = (other: Procuration, act: Holding) => byEstablishment(orderOf(other), act) < 0;

/** what waits stands against what was established after it, and against all that must wait as well. */
function stands(other: Procuration, act: Holding, { isAcceptance }: AdmissionContext): boolean {
  if (other.status !== 'in-control') return other.status !== 'active' || isBefore(other, act);
  return !isAcceptance && (isBefore(other, act) || act.isInControl);
}
