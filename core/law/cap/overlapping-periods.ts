import { addDays, type Day } from '#core/calendar/day.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import type { AdmissionContext } from '#core/law/cap/conflicts.ts';
import { byEstablishment, isUncertainOrder, orderOf } from '#core/law/cap/order.ts';
import { lastSharedDay } from '#core/law/cap/overlap.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Procuration } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';

/**
 * The reasons why a period has no place beside those that share a day with it; the day from which later
 * periods hold; and uncertain orders.
 */
type OverlappingPeriods = {
  readonly reasons: readonly RefusalOf<'overlap'>[];
  readonly heldFrom: ReadonlyMap<ProcurationId, Day>;
  readonly uncertain: readonly ProcurationId[];
};

/**
 * of the mandant's other periods that share a day, one established before stands, and one established
 * after holds from the day after this one. R-26: a period that stood on a form's date and has ended since
 * stands against the form as well.
 */
export function overlappingPeriods(act: Holding, context: AdmissionContext): OverlappingPeriods {
  const { given, endedGiven, validity, from } = context;
  if (validity.kind === 'election') return { reasons: [], heldFrom: new Map(), uncertain: [] };
  const sharing = [...given.filter(isLiving), ...endedGiven].flatMap((sharer) => {
    const until = sharer.id === act.id ? undefined : lastSharedDay({ validity, from }, sharer);
    return until === undefined ? [] : [{ sharer, until }];
  });
  const standing = sharing.filter(({ sharer }) => stands(sharer, act, context));
  const giving = sharing.filter(({ sharer }) => sharer.status === 'active' && !isBefore(sharer, act));
  return {
    reasons: standing.map(({ until }) => ({ code: 'overlap', rounds: [], until })),
    heldFrom: new Map(giving.map(({ sharer }) => [sharer.id, addDays(validity.until, 1)])),
    uncertain: [...standing, ...giving]
      .filter(({ sharer }) => isUncertainOrder(orderOf(sharer), act))
      .map(({ sharer }) => sharer.id),
  };
}

const isBefore = (sharer: Procuration, act: Holding) => byEstablishment(orderOf(sharer), act) < 0;

/**
 * a procuration in control stands against those established after it, and against all that must wait as
 * well.
 */
function stands(sharer: Procuration, act: Holding, { isAcceptance }: AdmissionContext): boolean {
  if (sharer.status !== 'in-control') return sharer.status !== 'active' || isBefore(sharer, act);
  return !isAcceptance && (isBefore(sharer, act) || act.isInControl);
}
