import type { Day } from '#core/calendar/day.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';

export type HeldPeriod = { readonly validity: Validity; readonly heldFrom: Day };

/**
 * a period holds the days that no other period of its mandant has; an election's
 * procuration holds any date that the election gets.
 */
export function holdsDay({ validity, heldFrom }: HeldPeriod, day: Day): boolean {
  return validity.kind === 'election' || (heldFrom <= day && day <= validity.until);
}

/** the refusal of a round whose day the period does not hold, or that is called off. */
export function notOnItsDay(
  round: RoundFact,
  cause: 'called-off' | 'outside-period' | 'other-period',
): RefusalOf<'round-not-covered'> {
  return { code: 'round-not-covered', cause, round, until: undefined };
}
