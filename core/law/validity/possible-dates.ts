import type { Day } from '#core/calendar/day.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** An act of the day `from`, on the day it is asked for or recorded. */
export type Dated = { readonly validity: Validity | undefined; readonly from: Day; readonly today: Day };

/** Rules.md, section 12: a date that no act can have is refused, on paper too: no such act could exist. */
export function possibleDates({
  validity,
  from,
  today,
}: Dated): Verdict<RefusalOf<'dates-reversed' | 'date-in-future'>> {
  const reasons: RefusalOf<'dates-reversed' | 'date-in-future'>[] = [];
  if (from > today) reasons.push({ code: 'date-in-future', day: from, today });
  if (validity?.kind === 'period' && validity.until < from) {
    reasons.push({ code: 'dates-reversed', from, until: validity.until });
  }
  return verdict(reasons);
}
