import { addMonths, type Day } from '#core/calendar/day.ts';
import type { RequestStatus } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** the last day, included, on which the mandant may come to the counter. */
export function lastCounterDay(requestedOn: Day): Day {
  return addMonths(requestedOn, 2);
}

/** a request lapses by the clock, save one that a delegate has collected. */
export function requestStatusOn(status: Exclude<RequestStatus, 'lapsed'>, requestedOn: Day, today: Day): RequestStatus {
  return status === 'requested' && today > lastCounterDay(requestedOn) ? 'lapsed' : status;
}

/** may the request with this reference still be presented? */
export function mayBePresented(
  request: { readonly status: RequestStatus; readonly requestedOn: Day } | undefined,
): Verdict<RefusalOf<'reference-unknown' | 'reference-lapsed' | 'reference-used'>> {
  switch (request?.status) {
    case undefined:
    case 'withdrawn':
      return verdict([{ code: 'reference-unknown' as const }]);
    case 'lapsed':
      return verdict([{ code: 'reference-lapsed' as const, lastDay: lastCounterDay(request.requestedOn) }]);
    case 'established':
      return verdict([{ code: 'reference-used' as const }]);
    case 'requested':
    case 'collected':
      return { ok: true };
  }
}
