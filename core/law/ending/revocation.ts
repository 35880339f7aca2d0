import type { Day } from '#core/calendar/day.ts';
import { byEstablishment, isUncertainOrder, type Ordered, orderOf } from '#core/law/cap/order.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Living, type Procuration } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';

/** A revocation as R-23 orders it: the calendar date of the act at its place, on paper the written one. */
export type RevocationAct = { readonly day: Day; readonly onPaper: boolean };

/** What ends; and of an order that is uncertain, whether it ends or not, what a person must look at. */
type EndedByRevocation = {
  readonly ok: true;
  readonly ended: readonly Living[];
  readonly uncertain: readonly ProcurationId[];
};

/**
 * Code électoral, art. L75: all that is active or in control and was established before, never one of several;
 * what a form leaves on the same date, only when nothing is older; or there is nothing to end.
 */
export function endedByRevocation(
  given: readonly Procuration[],
  { day, onPaper }: RevocationAct,
): EndedByRevocation | Refused<RefusalOf<'nothing-to-revoke'>> {
  const act: Ordered = { day, onPaper, recordedNo: Number.POSITIVE_INFINITY };
  const before = given.filter(isLiving).filter((procuration) => byEstablishment(orderOf(procuration), act) < 0);
  const isOfSameDate = ({ establishment }: Living) =>
    establishment.day === day && (onPaper || establishment.way === 'paper');
  const older = before.filter((procuration) => !isOfSameDate(procuration));

  const ended = older.length > 0 ? older : before;
  const uncertain = before.filter((procuration) => isUncertainOrder(orderOf(procuration), act)).map(({ id }) => id);
  return ended.length > 0 ? { ok: true, ended, uncertain } : refused({ code: 'nothing-to-revoke' });
}

/** whether a procuration recorded now was ended, as it was written, by revocations recorded before it; or on one date with one. */
export function revokedBefore(
  revocations: readonly RevocationAct[],
  form: RevocationAct,
): { readonly reasons: readonly RefusalOf<'revoked'>[]; readonly isUncertain: boolean } {
  const later = revocations.find(({ day }) => form.day < day);
  return {
    reasons: later ? [{ code: 'revoked', on: later.day }] : [],
    isUncertain: revocations.some(({ day, onPaper }) => form.day === day && (onPaper || form.onPaper)),
  };
}
