import { addYears, type Day } from '#core/calendar/day.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** the mandant's roll, and the place where the act is made. */
type Made = { readonly list: List; readonly place: FranceOrAbroad };

/** Code électoral, art. R74: the longest last day of a period that starts on `from`. */
export function longestEnd(from: Day, making: Made): Day {
  return addYears(from, longestYears(from, making));
}

export function withinLongest(period: { from: Day; until: Day }, making: Made): Verdict<RefusalOf<'period-too-long'>> {
  const longest = longestEnd(period.from, making);
  const years = longestYears(period.from, making);
  return verdict(period.until > longest ? [{ code: 'period-too-long', longest, years }] : []);
}

function longestYears(from: Day, { list, place }: Made): number {
  const { longest } = versionOn(from);
  return longest.by === 'place' ? longest.years[place] : longest.years[list];
}
