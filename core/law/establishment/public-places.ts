import type { Day } from '#core/calendar/day.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** R-64, section 13: whether the law of that day knows such places. */
export function hasPublicPlaces(on: Day): boolean {
  return versionOn(on).publicPlaces;
}

type Closed = { readonly code: 'public-place-closed'; readonly name: string; readonly day: Day };

/**
 * an act is made at a public place on its very day, `today` being the date there. The hours bind the
 * prefect, not the act.
 */
export function isOpenOn(
  { name, day, isWithdrawn }: Pick<PublicOpening, 'name' | 'day' | 'isWithdrawn'>,
  today: Day,
): Verdict<Closed> {
  const isOpen = day === today && !isWithdrawn && hasPublicPlaces(day);
  return verdict<Closed>(isOpen ? [] : [{ code: 'public-place-closed', name, day }]);
}
