import type { Day } from '#core/calendar/day.ts';
import { byEstablishment, isUncertainOrder, type Ordered, orderOf } from '#core/law/cap/order.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Living, type Procuration } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';

/** A revocation as R-23 orders it: the calendar date of the act at its place, on paper the written one. */
export type RevocationAct = { readonly day: Day; readonly onPaper: boolean };

/**
 * The procurations that end; and those of uncertain order, ended or not, that a person must look at.
 */
type EndedByRevocation = {
  readonly ok: true;
  readonly ended: readonly Living[];
  readonly uncertain: readonly ProcurationId[];
};

/**
 * Code électoral, art. L75: a revocation ends all procurations active or in control that were
 * established before, never only some. A form ends those of its own date only when none is older. Nothing to
 * end is a refusal.
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

/**
 * whether earlier recorded revocations ended, as it was written, a form recorded now; a revocation of
 * the same date leaves the order uncertain.
 */
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
